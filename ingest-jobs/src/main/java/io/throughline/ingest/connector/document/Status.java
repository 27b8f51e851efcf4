// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The four states of a document, and the words that trackers use for them. */
public enum Status {
    DRAFT,
    REVIEW,
    APPROVED,
    DEPRECATED;

    private static final Map<Status, List<String>> WORDS = Map.of(
            DRAFT,
            List.of(
                    "open",
                    "new",
                    "todo",
                    "to do",
                    "backlog",
                    "proposed",
                    "planned",
                    "wip",
                    "reopened",
                    "created",
                    "in progress",
                    "in development",
                    "selected for development"),
            REVIEW,
            List.of(
                    "in review",
                    "under review",
                    "reviewing",
                    "review needed",
                    "ready for review",
                    "in test",
                    "testing",
                    "qa"),
            APPROVED,
            List.of(
                    "closed",
                    "done",
                    "accepted",
                    "resolved",
                    "implemented",
                    "released",
                    "completed",
                    "complete",
                    "verified",
                    "final",
                    "fixed",
                    "merged",
                    "ready",
                    "active"),
            DEPRECATED,
            List.of(
                    "won't do",
                    "wont do",
                    "won't fix",
                    "wontfix",
                    "rejected",
                    "obsolete",
                    "superseded",
                    "withdrawn",
                    "cancelled",
                    "canceled",
                    "abandoned",
                    "duplicate",
                    "retired",
                    "declined",
                    "invalid"));

    /** The value stored in the graph, for example {@code draft}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads our own words and those of common trackers; case, dashes and underscores do not matter. */
    public static Optional<Status> parse(String text) {
        var word = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replace('_', ' ')
                .replace('’', '\'');
        for (var status : values()) {
            if (status.value().equals(word)
                    || WORDS.getOrDefault(status, List.of()).contains(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
