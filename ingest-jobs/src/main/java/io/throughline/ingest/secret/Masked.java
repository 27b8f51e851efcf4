// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.secret;

import java.util.List;

/**
 * Text without its secrets.
 *
 * @param hits in the order of the rules, then of the text
 */
public record Masked(String text, List<Hit> hits) {
    /**
     * A secret that was taken out.
     *
     * @param rule what it looked like
     * @param line where it began, counted from 1
     */
    public record Hit(String rule, int line) {}

    public Masked {
        hits = List.copyOf(hits);
    }
}
