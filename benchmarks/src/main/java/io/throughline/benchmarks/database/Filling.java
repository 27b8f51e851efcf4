// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.database;

import io.throughline.benchmarks.data.Corpus;
import io.throughline.benchmarks.data.Vectors;
import io.throughline.schema.Schema;
import io.throughline.schema.SchemaException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Fills a database with a corpus: documents first, by a procedure inside, and indexes over what is there then. */
public final class Filling {
    /** Documents a call, so that progress can be told. */
    private static final int STEP = 20_000;
    /** As a person writes it who has read the manual. */
    private static final List<String> STOCK_INDEXES = List.of(
            "CREATE CONSTRAINT document_key FOR (d:Document) REQUIRE d.key IS UNIQUE",
            "CREATE INDEX document_product FOR (d:Document) ON (d.productName)",
            """
            CREATE VECTOR INDEX chunk_embedding FOR (c:Chunk) ON (c.embedding)
            OPTIONS {indexConfig: {`vector.dimensions`: %d, `vector.similarity_function`: 'cosine'}}
            """.formatted(Vectors.DIMENSIONS),
            "CREATE FULLTEXT INDEX chunk_text FOR (c:Chunk) ON EACH [c.content]");

    private final Graph graph;
    private final Consumer<String> notes;

    public Filling(Graph graph, Consumer<String> notes) {
        this.graph = graph;
        this.notes = notes;
    }

    /** @return seconds */
    public double documents(Corpus corpus) {
        var began = System.nanoTime();
        for (var first = 0; first < corpus.size(); first += STEP) {
            var end = Math.min(corpus.size(), first + STEP);
            graph.run(
                    "CALL throughline.benchmark.load($seed, $size, $first, $end) YIELD seconds RETURN seconds",
                    Map.of("seed", corpus.seed(), "size", corpus.size(), "first", first, "end", end));
            if (end % (5 * STEP) == 0 || end == corpus.size()) {
                notes.accept("loaded %,d of %,d documents".formatted(end, corpus.size()));
            }
        }
        return since(began);
    }

    /** The schema as the product creates it. @return seconds until every index answers */
    public double ourIndexes() {
        var began = System.nanoTime();
        try {
            new Schema(graph.driver()).apply(Vectors.DIMENSIONS);
        } catch (SchemaException e) {
            // It waits five minutes for its indexes; over a million vectors they take longer.
            notes.accept("the indexes are still being filled");
        }
        await();
        return since(began);
    }

    /** Indexes with their default settings. @return seconds until every index answers */
    public double stockIndexes() {
        var began = System.nanoTime();
        STOCK_INDEXES.forEach(statement -> graph.run(statement, Map.of()));
        await();
        return since(began);
    }

    private void await() {
        while (graph.run("SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN count(*) AS waiting", Map.of())
                        .get(0)
                        .get("waiting")
                        .asInt()
                > 0) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
