// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.schedule;

import io.throughline.ingest.model.SourceException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How often each source is read anew.
 *
 * @param intervals by address of the source, in the order they were named; a source that is read once is missing
 */
// [impl->TL-US-49]
public record Schedule(Map<String, Duration> intervals) {
    private static final String NEVER = "never";
    private static final Duration MIN = Duration.ofSeconds(1);
    private static final Duration MAX = Duration.ofDays(30);
    private static final Pattern INTERVAL = Pattern.compile("(\\d{1,6})([smhd])");

    public Schedule {
        intervals = new LinkedHashMap<>(intervals);
    }

    /** Every source is read once. */
    public static Schedule never() {
        return new Schedule(Map.of());
    }

    /**
     * Reads what a person wrote.
     *
     * @param words intervals such as {@code 15m}, {@code never}, or {@code SOURCE=5m} for one source; a later word goes
     *     before an earlier one
     * @param addresses of the sources
     * @param otherwise the interval of sources of which nothing is said
     * @throws SourceException when a word is none of these, or names no source
     */
    public static Schedule of(List<String> words, List<String> addresses, String otherwise) {
        var all = otherwise;
        var ofSource = new HashMap<String, String>();
        for (var word : words) {
            // Addresses may hold this sign too; an interval never does.
            int sign = word.lastIndexOf('=');
            if (sign < 0) {
                all = word;
            } else {
                var source = word.substring(0, sign);
                if (!addresses.contains(source)) {
                    throw SourceException.usage("--every is `%s`, and there is no source `%s`: the sources are %s."
                            .formatted(word, source, String.join(", ", addresses)));
                }
                ofSource.put(source, word.substring(sign + 1));
            }
        }
        var intervals = new LinkedHashMap<String, Duration>();
        for (var address : addresses) {
            var word = ofSource.getOrDefault(address, all);
            if (!word.equals(NEVER)) {
                intervals.put(address, interval(word));
            }
        }
        return new Schedule(intervals);
    }

    private static Duration interval(String word) {
        var matcher = INTERVAL.matcher(word);
        var interval = Duration.ZERO;
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            interval = switch (matcher.group(2)) {
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
        }
        if (interval.compareTo(MIN) < 0 || interval.compareTo(MAX) > 0) {
            throw SourceException.usage(
                    "--every is `%s`, allowed are 1s to 30d, for example 90s, 15m, 2h or 1d, and never."
                            .formatted(word));
        }
        return interval;
    }
}
