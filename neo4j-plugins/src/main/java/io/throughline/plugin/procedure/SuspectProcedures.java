// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.names.Procedures;
import io.throughline.plugin.neo4j.AccessReader;
import io.throughline.plugin.neo4j.SuspectReader;
import io.throughline.plugin.neo4j.VisibleDocuments;
import io.throughline.plugin.options.Principals;
import io.throughline.plugin.options.SuspectArguments;
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

/** Suspect links. Neo4j makes one instance a call and fills the fields. */
@NullUnmarked
public final class SuspectProcedures {
    @Context
    public Transaction transaction;

    @Context
    public TerminationGuard guard;

    @Procedure(name = Procedures.TRACE_SUSPECTS, mode = Mode.READ)
    @Description("""
            Gives the live links of which an end changed since they were made or last reviewed, by target, type and source: those \
            of which the principal may read both ends, without those that a person rejected. Ends are compared as they are now.""")
    public Stream<SuspectRow> suspects(
            @Name(
                            value = "principal",
                            description = "Id of the user who asks. An unknown or inactive user reads nothing.")
                    String principal,
            @Name(
                            value = "options",
                            defaultValue = "{}",
                            description =
                                    "products LIST<STRING> of which an end has to be (all), relationshipTypes LIST<STRING> (trace links "
                                            + "without MENTIONS), kinds LIST of 'meaning', 'cosmetic' (both), limit INTEGER 1 to 10000 (1000), asOf ZONED DATETIME (now).")
                    Map<String, Object> options) {
        return Contract.answered(() -> {
            var request = SuspectArguments.read(options);
            var readable = new AccessReader(transaction, guard).readableBy(Principals.read(principal));
            var documents = new VisibleDocuments(transaction, readable, request.asOf(), guard);
            var links = new SuspectReader(documents, request).links();
            boolean truncated = links.size() > request.limit();
            return links.stream()
                    .limit(request.limit())
                    .map(link -> SuspectRow.of(link, links.size(), truncated, documents))
                    .toList();
        });
    }
}
