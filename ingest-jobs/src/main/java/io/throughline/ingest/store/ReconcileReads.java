// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;

/** What is asked of the graph before and after it is brought in step. Writes nothing, and needs no lock. */
public final class ReconcileReads {
    private final Driver driver;

    public ReconcileReads(Driver driver) {
        this.driver = driver;
    }

    public KnownSources sources() {
        return KnownSources.of(driver);
    }

    /** The fingerprint of each item of a source by its path. */
    public Map<String, String> known(String sourceId) {
        return new RunHistory(driver).known(sourceId);
    }

    public Holdings holdings() {
        return new Holdings(driver);
    }

    /** Keys of documents whose grants were changed and are not in force yet. */
    public List<String> grants() {
        return new GrantDrift(driver).keys();
    }
}
