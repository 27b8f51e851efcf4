// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.names.Procedures;
import io.throughline.plugin.neo4j.AccessReader;
import io.throughline.plugin.neo4j.MemoryExtensionFactory;
import io.throughline.plugin.neo4j.MemoryWait;
import io.throughline.plugin.neo4j.SuggestReader;
import io.throughline.plugin.neo4j.VisibleDocuments;
import io.throughline.plugin.options.Principals;
import io.throughline.plugin.options.SuggestArguments;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;

/** Recovered links. Neo4j makes one instance a call and fills the fields. */
@NullUnmarked
public final class SuggestProcedures {
    @Context
    public Transaction transaction;

    @Context
    public TerminationGuard guard;

    @Context
    public GraphDatabaseService database;

    @Procedure(name = Procedures.TRACE_SUGGEST, mode = Mode.READ)
    @Description(
            "Suggests links that are probably there though nobody wrote them down, by falling confidence, then by keys. "
                    + "Only documents that the principal may read count, at both ends and for what is usual among them. Nothing is written.")
    public Stream<SuggestionRow> suggest(
            @Name(
                            value = "principal",
                            description = "Id of the user who asks. An unknown or inactive user reads nothing.")
                    String principal,
            @Name(
                            value = "options",
                            defaultValue = "{}",
                            description =
                                    "from, to LIST<STRING> of document types (UserStory, Code), keys LIST<STRING> of sources (all), "
                                            + "products LIST<STRING> that both ends are of (all), limit INTEGER 1 to 1000 for each source (5), "
                                            + "confidence FLOAT 0 to 1 at least (0.2), linked BOOLEAN, whether linked pairs come as well (false), "
                                            + "parts BOOLEAN, whether each part of a file comes by itself (false).")
                    Map<String, Object> options) {
        return Contract.answered(() -> {
            var request = SuggestArguments.read(options);
            var readable = new AccessReader(transaction, guard).readableBy(Principals.read(principal));
            var documents = new VisibleDocuments(transaction, readable, null, guard);
            var memory = MemoryExtensionFactory.keeperOf(database)
                    .flatMap(keeper -> MemoryWait.of(keeper, documents.slot(), guard));
            var reader = new SuggestReader(documents, memory, request);
            var sources = reader.sources();
            SuggestArguments.requireFew(sources.size(), request);
            return reader.suggestions(sources).stream()
                    .map(suggestion -> SuggestionRow.of(suggestion, documents))
                    .toList();
        });
    }
}
