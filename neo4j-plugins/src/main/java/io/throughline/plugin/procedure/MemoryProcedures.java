// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.names.Procedures;
import io.throughline.plugin.neo4j.MemoryExtensionFactory;
import io.throughline.plugin.neo4j.MemoryKeeper;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Procedure;

/** What operators ask about the memory of searches. */
@NullUnmarked
public final class MemoryProcedures {
    @Context
    public GraphDatabaseService database;

    @Procedure(name = Procedures.SEARCH_MEMORY, mode = Mode.READ)
    @Description(
            "Tells operators what searches keep in the memory of the database: one row of counts and sizes over all documents.")
    public Stream<MemoryRow> memory() {
        return MemoryExtensionFactory.keeperOf(database).map(MemoryRow::of).stream();
    }

    /** The row of {@code throughline.search.memory}. */
    public record MemoryRow(
            @Description("`ready`; `filling` or `too_large`, while searches go to Neo4j's indexes; or `off`.")
            String state,

            @Description("Documents in memory.") long documents,

            @Description("Vectors of passages in memory.") long vectors,

            @Description("Bytes of heap in all.") long bytes,

            @Description("Bytes of heap that may be used, by the setting `db.throughline.search.memory_limit`.")
            long bytesMax,

            @Description("Bytes of what filters need.") long documentBytes,

            @Description("Bytes of vectors.") long vectorBytes,

            @Description("Bytes of terms and where they stand.")
            long textBytes) {
        static MemoryRow of(MemoryKeeper keeper) {
            var report = keeper.report();
            return new MemoryRow(
                    keeper.state().name().toLowerCase(Locale.ROOT),
                    report.documents(),
                    report.vectors(),
                    report.bytes(),
                    keeper.bytesMax(),
                    report.documentBytes(),
                    report.vectorBytes(),
                    report.textBytes());
        }
    }
}
