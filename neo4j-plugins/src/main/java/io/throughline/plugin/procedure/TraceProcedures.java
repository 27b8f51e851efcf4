// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.names.Procedures;
import io.throughline.plugin.neo4j.AccessReader;
import io.throughline.plugin.neo4j.TraceAdapter;
import io.throughline.plugin.neo4j.VisibleDocuments;
import io.throughline.plugin.options.Principals;
import io.throughline.plugin.options.TraceArguments;
import io.throughline.plugin.trace.Walker;
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

/** Tracing. Neo4j makes one instance a call and fills the fields. */
@NullUnmarked
public final class TraceProcedures {
    @Context
    public Transaction transaction;

    @Context
    public TerminationGuard guard;

    @Procedure(name = Procedures.TRACE_WALK, mode = Mode.READ)
    @Description("""
            Walks the trace from each key, breadth first: up towards the product, down towards code and tests. \
            Gives each document that the principal may read once for each start, by start, depth and key.""")
    public Stream<TraceStep> walk(
            @Name(
                            value = "keys",
                            description =
                                    "Keys of the documents to start from, at most 1000; unknown keys give no rows.")
                    List<String> keys,
            @Name(
                            value = "principal",
                            description = "Id of the user who asks. An unknown or inactive user reads nothing.")
                    String principal,
            @Name(
                            value = "options",
                            defaultValue = "{}",
                            description =
                                    "direction 'up', 'down' or 'both' (both), depth INTEGER 1 to 10 (3), limit INTEGER 1 to 10000 (1000), "
                                            + "relationshipTypes LIST<STRING> (trace links and CONTAINS), asOf ZONED DATETIME (now).")
                    Map<String, Object> options) {
        return Contract.answered(() -> {
            var request = TraceArguments.read(keys, options);
            var readable = new AccessReader(transaction, guard).readableBy(Principals.read(principal));
            var documents = new VisibleDocuments(transaction, readable, request.asOf(), guard);
            var walk = Walker.walk(new TraceAdapter(documents), request);
            return walk.steps().stream()
                    .map(step -> TraceStep.of(step, walk.truncated(), documents))
                    .toList();
        });
    }
}
