// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.ingest.model.Connector;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.GraphDatabase;

/** An ingest in a process of its own that tells each step on standard output, so that a test can end it at any of them. */
public final class KillableJob {
    private KillableJob() {}

    /** @param arguments URI, user, password, version and seed of the sources */
    public static void main(String[] arguments) {
        var config = Config.builder()
                .withMaxTransactionRetryTime(1, TimeUnit.SECONDS)
                .withConnectionTimeout(2, TimeUnit.SECONDS)
                .build();
        var sources = GeneratedSource.version(Integer.parseInt(arguments[3]), Long.parseLong(arguments[4]));
        try (var driver = GraphDatabase.driver(arguments[0], AuthTokens.basic(arguments[1], arguments[2]), config)) {
            Ingest.on(driver, new FakeEmbedder("fake-model", 1))
                    .run(
                            List.<Connector>copyOf(sources),
                            IngestOptions.defaults().withBatchItems(6),
                            new Steps());
            System.out.println("done");
        } catch (IngestException e) {
            System.out.println("failed " + e.getMessage());
            System.exit(1);
        }
    }

    private static final class Steps implements ProgressListener {
        @Override
        public void started(String what, long total) {
            System.out.println("started " + what);
        }

        @Override
        public void advanced(long done) {
            System.out.println("advanced " + done);
        }

        @Override
        public void finished() {
            System.out.println("finished");
        }
    }
}
