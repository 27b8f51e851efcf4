// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.MemorySource;
import io.throughline.ingest.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.Plan;

/** A batch keeps the plan it got in an empty graph, so that plan must already be the right one for a large graph. */
class StatementPlanIT {
    /** Products are fine: what begins at two keys is a product of two single nodes. */
    private static final List<String> SCANS = List.of("AllNodesScan", "NodeByLabelScan", "AllRelationshipsScan");

    static Stream<String> statements() {
        var links = LinkWrite.TYPES.stream()
                .map(type -> LinkWriter.make(type, LinkEnd.Kind.DOCUMENT, LinkEnd.Kind.DOCUMENT));
        var others = Stream.of(
                BatchState.ITEMS,
                BatchState.DOCUMENTS,
                DocumentWriter.CREATE,
                DocumentWriter.CREATE_CHUNKS,
                DocumentWriter.UPDATE,
                DocumentWriter.UPDATE_CHUNKS,
                GraphWriter.PEOPLE,
                GraphWriter.ITEMS,
                GraphWriter.FINDINGS,
                LinkWriter.make("AUTHORED", LinkEnd.Kind.PERSON, LinkEnd.Kind.DOCUMENT),
                PendingLinks.STORE,
                LiveEnds.DOCUMENTS,
                LiveEnds.PERSONS,
                LiveEnds.FILES,
                Vectors.WRITE_IN_FORCE);
        return Stream.concat(links, others);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void shouldBeginAtKeysInAnEmptyGraph(String statement) {
        assertThat(operators(emptyGraph(), statement)).as(statement).doesNotContainAnyElementsOf(SCANS);
    }

    @Test
    void shouldTellAScanWhenThereIsOne() {
        assertThat(operators(emptyGraph(), "MATCH (d:Document) RETURN d")).contains("NodeByLabelScan");
    }

    private static Driver emptyGraph() {
        return Holder.DRIVER;
    }

    /** Emptied once: the statements are only explained. */
    private static final class Holder {
        static final Driver DRIVER = prepared();

        private static Driver prepared() {
            TestDatabase.empty().ingest(new MemorySource("nothing"));
            return TestDatabase.empty().driver();
        }
    }

    private static List<String> operators(Driver driver, String statement) {
        try (var session = driver.session()) {
            var operators = new ArrayList<String>();
            collect(session.run("EXPLAIN " + statement).consume().plan(), operators);
            return operators;
        }
    }

    private static void collect(Plan plan, List<String> into) {
        into.add(plan.operatorType().replaceAll("@.*", ""));
        plan.children().forEach(child -> collect(child, into));
    }
}
