// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.names.Procedures;
import io.throughline.plugin.neo4j.AbsenceSearch;
import io.throughline.plugin.neo4j.AccessReader;
import io.throughline.plugin.neo4j.MemoryExtensionFactory;
import io.throughline.plugin.neo4j.Search;
import io.throughline.plugin.neo4j.VisibleDocuments;
import io.throughline.plugin.options.Principals;
import io.throughline.plugin.options.SearchArguments;
import java.util.List;
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

/** Search. Neo4j makes one instance a call and fills the fields. */
@NullUnmarked
public final class SearchProcedures {
    @Context
    public Transaction transaction;

    @Context
    public TerminationGuard guard;

    @Context
    public GraphDatabaseService database;

    @Procedure(name = Procedures.SEARCH_HYBRID, mode = Mode.READ)
    @Description("""
            Finds the documents that answer a query, by meaning, by words and by what the hits are linked with. \
            Gives at most `limit` documents that the principal may read and the filter lets through, by falling score, ties by key.""")
    public Stream<SearchHit> hybrid(
            @Name(
                            value = "query",
                            description =
                                    "Plain words, a name from code or a key; at most 1000000 characters. No syntax.")
                    String query,
            @Name(
                            value = "vector",
                            description =
                                    "The query's vector, as wide as the vectors of the model in force; null to search by words alone.")
                    List<Double> vector,
            @Name(
                            value = "principal",
                            description = "Id of the user who asks. An unknown or inactive user reads nothing.")
                    String principal,
            @Name(
                            value = "options",
                            defaultValue = "{}",
                            description =
                                    "limit INTEGER 1 to 1000 (10), passages INTEGER 0 to 20 (3), types, products, statuses, tags LIST<STRING>, "
                                            + "modifiedAfter, modifiedBefore, asOf ZONED DATETIME, "
                                            + "weights MAP {vector, text FLOAT 0 to 10, graph FLOAT 0 to 1} (0.5, 0.5, 0.3), "
                                            + "fusion 'calibrated' or 'rrf' (calibrated), diversity FLOAT 0 to 1 (0), neighbours INTEGER 0 to 5 (0), "
                                            + "candidates LIST<MAP {chunkId STRING, score FLOAT}> of another engine, explain BOOLEAN (true).")
                    Map<String, Object> options) {
        return Contract.answered(() -> {
            var request = SearchArguments.read(query, vector, options);
            var readable = new AccessReader(transaction, guard).readableBy(Principals.read(principal));
            var documents = new VisibleDocuments(
                    transaction, readable, request.options().filter().asOf(), guard);
            var memory = MemoryExtensionFactory.keeperOf(database).flatMap(keeper -> keeper.snapshot(documents.slot()));
            return Search.run(documents, memory, request).stream()
                    .map(row -> SearchHit.of(row, documents))
                    .toList();
        });
    }

    @Procedure(name = Procedures.SEARCH_EXPLAIN_ABSENCE, mode = Mode.READ)
    @Description("""
            Tells at which step, and why, a document did not make it into the rows of a search; or which row it is. \
            What does not exist and what may not be read are told alike.""")
    public Stream<AbsenceRow> explainAbsence(
            @Name(value = "query", description = "As for `throughline.search.hybrid`.") String query,
            @Name(value = "vector", description = "As for `throughline.search.hybrid`.") List<Double> vector,
            @Name(
                            value = "principal",
                            description = "Id of the user who asks. An unknown or inactive user reads nothing.")
                    String principal,
            @Name(value = "key", description = "Key of the document that is missed.") String key,
            @Name(value = "options", defaultValue = "{}", description = "As for `throughline.search.hybrid`.")
                    Map<String, Object> options) {
        return Contract.answered(() -> {
            var request = SearchArguments.read(query, vector, options);
            var wanted = Principals.required("key", key, "the key of a document");
            var readable = new AccessReader(transaction, guard).readableBy(Principals.read(principal));
            var documents = new VisibleDocuments(
                    transaction, readable, request.options().filter().asOf(), guard);
            var memory = MemoryExtensionFactory.keeperOf(database).flatMap(keeper -> keeper.snapshot(documents.slot()));
            return List.of(AbsenceRow.of(AbsenceSearch.explain(documents, memory, request, wanted)));
        });
    }
}
