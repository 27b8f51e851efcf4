// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run as the graph remembers it.
 *
 * @param status {@code running}, {@code done}, {@code failed} or {@code killed}
 * @param finishedAt empty while it runs, and when it was killed
 * @param added documents, with {@code changed} and {@code gone}; 0 unless it is done
 * @param findings how many stood against its sources at its end
 * @param message why it failed; empty otherwise
 */
public record RunEntry(
        String runId,
        ZonedDateTime startedAt,
        Optional<ZonedDateTime> finishedAt,
        List<String> sources,
        String status,
        long added,
        long changed,
        long gone,
        long findings,
        String message) {
    public RunEntry {
        sources = List.copyOf(sources);
    }

    /** For a person: one line, and one more for what failed. */
    public String text() {
        var seconds = finishedAt.map(end -> String.format(
                Locale.ROOT, "%.1f s", Duration.between(startedAt, end).toMillis() / 1000.0));
        var line = String.format(
                Locale.ROOT,
                "%tF %<tTZ  %-7s  %8s  +%d ~%d -%d documents, %d findings  %s",
                startedAt,
                status,
                seconds.orElse("-"),
                added,
                changed,
                gone,
                findings,
                String.join(", ", sources));
        return message.isEmpty() ? line : line + "\n    " + message;
    }

    /** One JSON object on one line; times are ISO 8601 in UTC, null where there is none. */
    public String json() {
        return JsonText.of(JsonText.ordered(
                "runId", runId,
                "startedAt", startedAt.toInstant().toString(),
                "finishedAt", finishedAt.map(end -> end.toInstant().toString()),
                "status", status,
                "sources", sources,
                "documents", JsonText.ordered("added", added, "changed", changed, "gone", gone),
                "findings", findings,
                "message", message));
    }
}
