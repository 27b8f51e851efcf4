// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.names.Procedures;
import io.throughline.plugin.neo4j.AccessReader;
import io.throughline.plugin.neo4j.FacetSearch;
import io.throughline.plugin.neo4j.MemoryExtensionFactory;
import io.throughline.plugin.neo4j.MemoryKeeper;
import io.throughline.plugin.neo4j.VisibleDocuments;
import io.throughline.plugin.options.Principals;
import io.throughline.plugin.options.SearchArguments;
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

/** Counts to narrow a search by. */
@NullUnmarked
public final class FacetProcedures {
    @Context
    public Transaction transaction;

    @Context
    public TerminationGuard guard;

    @Context
    public GraphDatabaseService database;

    @Procedure(name = Procedures.SEARCH_FACETS, mode = Mode.READ)
    @Description("""
            Counts the documents that the principal may read, that pass the filter and that hold a word of the query, by type, product and status. \
            Each facet leaves its own choice in the filter out, so that it shows what another choice would give.""")
    public Stream<FacetRow> facets(
            @Name(value = "query", description = "Plain words; blank to count all documents that pass.") String query,
            @Name(
                            value = "principal",
                            description = "Id of the user who asks. An unknown or inactive user reads nothing.")
                    String principal,
            @Name(
                            value = "options",
                            defaultValue = "{}",
                            description =
                                    "types, products, statuses, tags LIST<STRING>, modifiedAfter, modifiedBefore, asOf ZONED DATETIME, "
                                            + "limit INTEGER 1 to 1000 values of each facet (20).")
                    Map<String, Object> options) {
        return Contract.answered(() -> {
            var words = SearchArguments.query(query);
            var wanted = SearchArguments.facets(options);
            var readable = new AccessReader(transaction, guard).readableBy(Principals.read(principal));
            var documents =
                    new VisibleDocuments(transaction, readable, wanted.filter().asOf(), guard);
            var memory = MemoryExtensionFactory.keeperOf(database).flatMap(MemoryKeeper::snapshot);
            return FacetSearch.count(documents, memory, words, wanted.filter(), wanted.limit()).stream()
                    .map(count -> new FacetRow(count.facet(), count.value(), count.count()))
                    .toList();
        });
    }

    /** A row of {@code throughline.search.facets}. */
    public record FacetRow(
            @Description("`type`, `product` or `status`.") String facet,

            @Description("A value that documents have.") String value,

            @Description("How many documents have it.") long count) {}
}
