// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector;

import java.nio.file.Path;

/**
 * What a source needs to know beside its address.
 *
 * @param cacheFolder where remote repositories are kept between runs; made when it is missing
 * @param commitLimit how many commits of a repository become documents, the newest first; 0 or more
 */
public record SourceOptions(Path cacheFolder, int commitLimit) {
    public static final int DEFAULT_COMMIT_LIMIT = 5_000;

    public SourceOptions {
        if (commitLimit < 0) {
            throw new IllegalArgumentException("commitLimit is " + commitLimit + ", allowed is 0 or more");
        }
    }

    /** The newest 5,000 commits, and a cache in the home folder. */
    public static SourceOptions defaults() {
        return new SourceOptions(
                Path.of(System.getProperty("user.home", "."), ".cache", "throughline", "repositories"),
                DEFAULT_COMMIT_LIMIT);
    }

    public SourceOptions withCacheFolder(Path folder) {
        return new SourceOptions(folder, commitLimit);
    }

    public SourceOptions withCommitLimit(int limit) {
        return new SourceOptions(cacheFolder, limit);
    }
}
