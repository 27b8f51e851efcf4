// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a document is not among the rows, or where it is.
 *
 * @param step {@code unknown}, {@code filter}, {@code legs}, {@code rank} or {@code shown}: how far it came
 * @param rank from 1; null when it did not come so far, or no leg found it
 * @param score in [0, 1]; null when it did not come so far
 * @param legs what each leg says of it
 * @param reason one sentence
 */
public record Absence(
        String key,
        String step,
        @Nullable Integer rank,
        @Nullable Double score,
        List<LegShare> legs,
        String reason) {
    public Absence {
        legs = List.copyOf(legs);
    }

    /** The same for what does not exist and for what may not be read. */
    public static Absence unknown(String key) {
        return new Absence(
                key, "unknown", null, null, List.of(), "There is no document with this key that you may read now.");
    }

    /** @param objections as {@link DocumentFilter#objections} gives them, at least one */
    public static Absence filtered(String key, Map<String, String> objections) {
        var reasons = objections.entrySet().stream()
                .map(entry -> "`%s` (the document has %s)".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return new Absence(key, "filter", null, null, List.of(), "Kept out by " + reasons + ".");
    }

    /** @param limit rows at most */
    public static Absence placed(String key, HybridSearch.Place place, int limit) {
        if (place.rank() <= limit) {
            var reason = "It is row %d with score %s.".formatted(place.rank(), show(place.score()));
            return new Absence(key, "shown", place.rank(), place.score(), place.legs(), reason);
        }
        if (place.legs().isEmpty()) {
            return new Absence(
                    key,
                    "legs",
                    null,
                    place.score(),
                    place.legs(),
                    "It holds none of the words, has no vector to compare, and nothing that was found leads to it.");
        }
        var reason = "Its score %s is below %s, that of row %d."
                .formatted(show(place.score()), show(place.lastScore()), limit);
        return new Absence(key, "rank", place.found() ? place.rank() : null, place.score(), place.legs(), reason);
    }

    private static String show(double score) {
        return String.format(Locale.ROOT, "%.3f", score);
    }
}
