// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.names.Procedures;
import io.throughline.plugin.impact.ImpactSearch;
import io.throughline.plugin.neo4j.AccessReader;
import io.throughline.plugin.neo4j.ImpactAdapter;
import io.throughline.plugin.neo4j.PeopleReader;
import io.throughline.plugin.neo4j.VisibleDocuments;
import io.throughline.plugin.options.ImpactArguments;
import io.throughline.plugin.options.Principals;
import java.util.List;
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

/** Impact. Neo4j makes one instance a call and fills the fields. */
@NullUnmarked
public final class ImpactProcedures {
    @Context
    public Transaction transaction;

    @Context
    public TerminationGuard guard;

    @Procedure(name = Procedures.TRACE_IMPACT, mode = Mode.READ)
    @Description("""
            Tells what a change reaches: from the changed documents and their parts up to the product and down to code and tests, \
            and the tests of what lies upstream. Gives each document that the principal may read once, by its surest path: the \
            changed ones, then by falling confidence, distance and key.""")
    public Stream<ImpactRow> impact(
            @Name(
                            value = "keys",
                            description =
                                    "Keys of the documents that change, at most 10000; unknown keys give no rows.")
                    List<String> keys,
            @Name(
                            value = "principal",
                            description = "Id of the user who asks. An unknown or inactive user reads nothing.")
                    String principal,
            @Name(
                            value = "options",
                            defaultValue = "{}",
                            description =
                                    "depth INTEGER 1 to 10 (4), limit INTEGER 1 to 10000 (1000), minConfidence FLOAT 0 to 1 of a path (0), "
                                            + "people INTEGER 0 to 20 a row (5), relationshipTypes LIST<STRING> (trace links and CONTAINS), "
                                            + "asOf ZONED DATETIME (now).")
                    Map<String, Object> options) {
        return Contract.answered(() -> {
            var request = ImpactArguments.read(keys, options);
            var readable = new AccessReader(transaction, guard).readableBy(Principals.read(principal));
            var documents = new VisibleDocuments(transaction, readable, request.asOf(), guard);
            var graph = new ImpactAdapter(documents, request.relationshipTypes());
            var impact = ImpactSearch.of(graph, request);
            var source = new ImpactRow.Source(impact, documents, graph, new PeopleReader(documents), request.people());
            return impact.rows().stream()
                    .map(reach -> ImpactRow.of(reach, source))
                    .toList();
        });
    }
}
