// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.names.Procedures;
import io.throughline.plugin.coverage.Coverage;
import io.throughline.plugin.neo4j.AccessReader;
import io.throughline.plugin.neo4j.CoverageAdapter;
import io.throughline.plugin.neo4j.DefectReader;
import io.throughline.plugin.neo4j.VisibleDocuments;
import io.throughline.plugin.neo4j.WaiverReader;
import io.throughline.plugin.options.CoverageArguments;
import io.throughline.plugin.options.Principals;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;

/** Coverage. Neo4j makes one instance a call and fills the fields. */
@NullUnmarked
public final class CoverageProcedures {
    @Context
    public Transaction transaction;

    @Context
    public TerminationGuard guard;

    @Procedure(name = Procedures.TRACE_COVERAGE, mode = Mode.READ)
    @Description("""
            Judges what people plan by what realises and proves it: which evidence each item needs, which it has, and what is \
            missing. Gives the items that the principal may read by key; evidence that may not be read does not count.""")
    public Stream<CoverageRow> coverage(
            @Name(
                            value = "principal",
                            description = "Id of the user who asks. An unknown or inactive user reads nothing.")
                    String principal,
            @Name(
                            value = "options",
                            defaultValue = "{}",
                            description =
                                    "keys LIST<STRING> of items (all), products LIST<STRING> (all), statuses LIST of 'covered', 'suspect', 'partly', 'uncovered', 'waived', 'ambiguous', 'orphaned', 'outdated', 'duplicate' (all), "
                                            + "policy MAP from a type to its needs, a LIST of 'spec', 'task', 'code', 'test' or several joined by '|' "
                                            + "({UserStory: ['spec|code', 'test'], TechSpec: ['code']}), after STRING key behind which rows begin, "
                                            + "limit INTEGER 1 to 100000 (1000), proofs INTEGER 0 to 1000 a row (100), asOf ZONED DATETIME (now).")
                    Map<String, Object> options) {
        return Contract.checked(() -> {
            var request = CoverageArguments.read(options);
            var readable = new AccessReader(transaction, guard).readableBy(Principals.read(principal));
            var documents = new VisibleDocuments(transaction, readable, request.asOf(), guard);
            var graph = new CoverageAdapter(documents, request.proofs() > 0);
            var coverage = new Coverage(
                    graph,
                    request.policy(),
                    new WaiverReader(documents).inForce(),
                    new DefectReader(documents).byItem());
            return graph.items(request.keys(), request.policy().types(), request.products()).stream()
                    .filter(key -> key.compareTo(request.after()) > 0)
                    .map(key -> coverage.of(key, String.valueOf(documents.type(key))))
                    .filter(item -> request.statuses().isEmpty() || item.isOneOf(request.statuses()))
                    .limit(request.limit())
                    .map(item -> CoverageRow.of(item, request.proofs(), documents));
        });
    }
}
