// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.model.SourceRecord;
import io.throughline.names.PropertyKeys;
import java.util.Map;

/**
 * A file of the head.
 *
 * @param lastCommit the newest commit that changed it, as 40 hexadecimal digits
 * @param component the part of the repository that it is built with; empty when there are no parts
 */
record GitFile(String repository, String path, String lastCommit, String component) {
    static final String LAST_COMMIT = "lastCommit";
    static final String COMPONENT = "component";

    private static final int SHORT_HASH_LENGTH = 12;

    static GitFile of(String repository, SourceRecord record) {
        return new GitFile(
                repository,
                record.path(),
                record.attributes().getOrDefault(LAST_COMMIT, ""),
                record.attributes().getOrDefault(COMPONENT, ""));
    }

    static String shortHash(String hash) {
        return hash.length() <= SHORT_HASH_LENGTH ? hash : hash.substring(0, SHORT_HASH_LENGTH);
    }

    static String keyOf(String repository, String path) {
        return repository + ":" + path;
    }

    String key() {
        return keyOf(repository, path);
    }

    /** For example {@code src/Shop.java:12@4f2a0c9b1d3e}. */
    String evidence(int line) {
        return path + ":" + line + "@" + shortHash(lastCommit);
    }

    Map<String, Object> properties() {
        return Map.of(
                PropertyKeys.REPOSITORY,
                repository,
                PropertyKeys.FILE_PATH,
                path,
                PropertyKeys.LAST_COMMIT_HASH,
                lastCommit);
    }
}
