// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.run;

import io.throughline.api.request.RequestException;
import java.time.DateTimeException;
import java.time.ZonedDateTime;

/** Where a run stands in the list, which goes by time and, of runs of one moment, by id. */
record RunPosition(ZonedDateTime startedAt, String runId) {
    private static final String SEPARATOR = " ";

    static RunPosition of(IngestRun run) {
        return new RunPosition(run.startedAt(), run.runId());
    }

    /** @throws RequestException when no run gave this text */
    static RunPosition parse(String text) {
        var parts = text.split(SEPARATOR, 2);
        if (parts.length == 2) {
            try {
                return new RunPosition(ZonedDateTime.parse(parts[0]), parts[1]);
            } catch (DateTimeException e) {
                // Told below.
            }
        }
        throw RequestException.badArgument("after", "no position", "a cursor that `ingestRuns` gave before");
    }

    String text() {
        return startedAt + SEPARATOR + runId;
    }
}
