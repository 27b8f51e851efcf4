// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.run;

import io.throughline.api.graph.Row;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A run of ingest, as GraphQL shows it. */
record IngestRun(
        String runId,
        ZonedDateTime startedAt,
        @Nullable ZonedDateTime finishedAt,
        String status,
        List<String> sources,
        int documentsAdded,
        int documentsChanged,
        int documentsGone,
        int findings,
        String message) {
    static IngestRun of(Row row) {
        return new IngestRun(
                row.requiredText("runId"),
                Objects.requireNonNull(row.instant("startedAt")),
                row.instant("finishedAt"),
                row.requiredText("status"),
                row.texts("sources"),
                row.requiredInteger("documentsAdded"),
                row.requiredInteger("documentsChanged"),
                row.requiredInteger("documentsGone"),
                row.requiredInteger("findings"),
                row.requiredText("message"));
    }
}
