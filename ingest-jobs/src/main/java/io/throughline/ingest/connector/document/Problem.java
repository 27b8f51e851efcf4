// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.document;

import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.SourceRecord;
import java.util.Map;
import java.util.Optional;

/** What a connector saw about an item before its content was read: it travels with the record to the mapper. */
public final class Problem {
    private static final String STATUS = "problem.status";
    private static final String MESSAGE = "problem.message";
    private static final String KEY = "problem.key";

    private Problem() {}

    /** A record that is nothing but a finding; it is new again when the finding reads differently. */
    public static SourceRecord record(String path, FindingStatus status, String message) {
        return record(path, status, message, "");
    }

    /** @param key the document's key that it is about; empty when it is about none */
    public static SourceRecord record(String path, FindingStatus status, String message, String key) {
        return new SourceRecord(
                path,
                "problem:" + Fingerprints.of(status.name(), message),
                Map.of(STATUS, status.name(), MESSAGE, message, KEY, key),
                () -> new byte[0]);
    }

    public static Optional<GraphChange.Finding> in(SourceRecord record) {
        var status = record.attributes().get(STATUS);
        if (status == null) {
            return Optional.empty();
        }
        return Optional.of(new GraphChange.Finding(
                FindingStatus.valueOf(status),
                record.attributes().getOrDefault(MESSAGE, record.path()),
                record.attributes().getOrDefault(KEY, "")));
    }
}
