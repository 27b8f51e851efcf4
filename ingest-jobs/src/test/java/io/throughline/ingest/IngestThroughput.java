// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.database.DatabaseProcess;
import io.throughline.database.DatabaseSettings;
import io.throughline.embedding.Embedders;
import io.throughline.embedding.ModelChoice;
import io.throughline.embedding.TextEmbedder;
import io.throughline.ingest.connector.Connectors;
import io.throughline.ingest.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * Measures a whole ingest against the model alone, and a second run against the first, on a database of its own.
 *
 * <p>Run with the system property {@code throughline.root} and the sources as arguments; {@code fake} as the first
 * argument leaves the model out and shows what everything else costs.
 */
public final class IngestThroughput {
    private static final double NANOS_IN_SECOND = 1e9;

    private IngestThroughput() {}

    public static void main(String[] arguments) {
        var fake = arguments[0].equals("fake");
        var sources = List.of(arguments).subList(fake ? 1 : 0, arguments.length);
        var data = TestDatabase.temporaryFolder();
        try (var process = DatabaseProcess.start(DatabaseSettings.forTests(data));
                var driver =
                        GraphDatabase.driver(process.boltUri(), AuthTokens.basic(process.user(), process.password()));
                TextEmbedder embedder =
                        fake ? new FakeEmbedder("fake", 0, 512) : Embedders.open(ModelChoice.standard())) {
            var first = run(driver, embedder, sources);
            var second = run(driver, embedder, sources);
            System.out.printf(
                    Locale.ROOT, "first %.2f s, second %.2f s: %.1f times faster%n", first, second, first / second);
            if (!fake) {
                var alone = modelAlone(driver, embedder);
                System.out.printf(
                        Locale.ROOT,
                        "model alone on the same texts %.2f s: end to end %.0f %% of it%n",
                        alone,
                        100 * alone / first);
            }
        } finally {
            TestDatabase.delete(data);
        }
    }

    private static double run(Driver driver, TextEmbedder embedder, List<String> sources) {
        var start = System.nanoTime();
        var opened = sources.stream().map(Connectors::open).toList();
        var report = Ingest.on(driver, embedder).run(opened, IngestOptions.defaults(), Progress.lines(System.err));
        opened.forEach(connector -> connector.close());
        System.out.println(report.text());
        return (System.nanoTime() - start) / NANOS_IN_SECOND;
    }

    private static double modelAlone(Driver driver, TextEmbedder embedder) {
        var texts = new ArrayList<String>();
        driver.executableQuery(
                        "MATCH (c:Chunk) RETURN DISTINCT c.contextualSummary + '\\n' + c.content AS text ORDER BY size(text) DESC")
                .execute()
                .records()
                .forEach(row -> texts.add(row.get("text").asString()));
        var start = System.nanoTime();
        embedder.embedPassages(texts);
        return (System.nanoTime() - start) / NANOS_IN_SECOND;
    }
}
