// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import java.util.Locale;

/**
 * How much of a text is read; what comes after is left out.
 *
 * @param characters of the text without its markup, at least 1
 * @param pages or slides, at least 1
 */
public record TextLimit(int characters, int pages) {
    public TextLimit {
        if (characters < 1 || pages < 1) {
            throw new IllegalArgumentException(
                    "characters is %d and pages is %d, allowed is 1 or more".formatted(characters, pages));
        }
    }

    String ofCharacters() {
        return String.format(Locale.ROOT, "%,d characters", characters);
    }

    String ofPages() {
        return String.format(Locale.ROOT, "%,d pages", pages);
    }
}
