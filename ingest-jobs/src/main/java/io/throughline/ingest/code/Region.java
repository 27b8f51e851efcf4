// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.Comparator;
import java.util.List;

/** A part of a text, from {@code start} to before {@code end}. */
record Region(int start, int end) {
    static final Region EMPTY = new Region(0, 0);

    boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** What is left of this part of a text without the holes, with runs of blank lines closed and indents taken off. */
    String textWithout(List<Region> holes, String text) {
        var left = new StringBuilder();
        int at = start;
        for (var hole :
                holes.stream().sorted(Comparator.comparingInt(Region::start)).toList()) {
            if (hole.start() > at) {
                left.append(text, at, Math.min(hole.start(), end));
            }
            at = Math.max(at, hole.end());
        }
        if (at < end) {
            left.append(text, at, end);
        }
        var lines = left.toString().replaceAll("(?m)^[ \\t]+$", "").replaceAll("\\n{3,}", "\n\n");
        return lines.replaceFirst("\\A\\n+", "").stripTrailing().stripIndent();
    }
}
