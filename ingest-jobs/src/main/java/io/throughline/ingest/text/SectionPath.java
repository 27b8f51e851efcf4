// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import java.util.ArrayList;
import java.util.List;

/** The headings above the current place while a text is read from top to bottom. */
final class SectionPath {
    private record Heading(int level, String text) {}

    private final List<Heading> headings = new ArrayList<>();

    /** @param level 1 is the outermost; a heading closes those of its own level and below */
    void enter(int level, String text) {
        headings.removeIf(heading -> heading.level() >= level);
        headings.add(new Heading(level, text));
    }

    List<String> names() {
        return headings.stream().map(Heading::text).toList();
    }
}
