// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.impact;

import java.util.List;

/**
 * What a change reaches.
 *
 * @param rows what changes, by key, then by falling confidence, distance and key
 * @param total how many rows there are without the limit; at least so many when not {@code complete}
 * @param truncated whether rows are missing
 * @param complete whether everything in reach was looked at
 */
public record Impact(List<Reach> rows, int total, boolean truncated, boolean complete) {
    public Impact {
        rows = List.copyOf(rows);
    }
}
