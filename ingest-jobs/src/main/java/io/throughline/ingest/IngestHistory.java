// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.ingest.job.DryRun;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.store.RunHistory;
import java.util.List;
import org.neo4j.driver.Driver;

/** What was ingested and what would be; nothing here writes, so that a graph in use may be asked at any time. */
public final class IngestHistory {
    private final RunHistory history;

    private IngestHistory(Driver driver) {
        this.history = new RunHistory(driver);
    }

    /** @param driver stays open; a graph that was never prepared has no history */
    public static IngestHistory of(Driver driver) {
        return new IngestHistory(driver);
    }

    /** The last runs, the newest first; the graph keeps 200. */
    public List<RunEntry> runs(int limit) {
        return history.last(limit);
    }

    /**
     * What a run over the sources would do. Sources at web addresses are fetched into their cache.
     *
     * @param sources stay open
     * @throws io.throughline.ingest.model.SourceException when one of them cannot be read
     */
    public DryRunReport dryRun(List<Connector> sources, IngestOptions options, ProgressListener progress) {
        return new DryRun(history::known, options, progress).run(sources);
    }
}
