// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.coverage;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which lines of a file could run, 1-based, and whether tests ran them. */
public final class LineCoverage {
    /** A file that no coverage file names. */
    public static final LineCoverage NONE = new LineCoverage(Collections.emptySortedMap());

    private final SortedMap<Integer, Boolean> lines;

    private LineCoverage(SortedMap<Integer, Boolean> lines) {
        this.lines = lines;
    }

    static LineCoverage of(Map<Integer, Boolean> lines) {
        return new LineCoverage(new TreeMap<>(lines));
    }

    /** A line that either has run has run. */
    public LineCoverage and(LineCoverage other) {
        var both = new TreeMap<>(lines);
        other.lines.forEach((line, ran) -> both.merge(line, ran, Boolean::logicalOr));
        return new LineCoverage(both);
    }

    /**
     * @param coverable how many lines could run
     * @param covered how many of them did
     */
    public record Count(int coverable, int covered) {}

    /** Of the lines {@code first} to {@code last}, both inclusive. */
    public Count count(int first, int last) {
        var part = lines.subMap(first, last + 1).values();
        return new Count(part.size(), (int) part.stream().filter(ran -> ran).count());
    }

    /** For {@link #parse}, for example {@code 12+ 13-}; the same for the same coverage. */
    public String format() {
        return lines.entrySet().stream()
                .map(entry -> entry.getKey() + (entry.getValue() ? "+" : "-"))
                .collect(Collectors.joining(" "));
    }

    /** @param formatted what {@link #format} gave */
    public static LineCoverage parse(String formatted) {
        var lines = new TreeMap<Integer, Boolean>();
        for (var line : formatted.split(" ")) {
            if (!line.isEmpty()) {
                lines.put(Integer.valueOf(line.substring(0, line.length() - 1)), line.endsWith("+"));
            }
        }
        return new LineCoverage(lines);
    }
}
