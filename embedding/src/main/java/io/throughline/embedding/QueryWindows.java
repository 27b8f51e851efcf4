// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.util.ArrayList;
import java.util.List;

/** Which stretches of a long query are embedded. */
final class QueryWindows {
    /** Beyond it a query's cost would grow without an end; 8 windows of 512 tokens are about a page of dense text each. */
    static final int MOST = 8;

    /** Tokens {@code [from, to)}. */
    record Window(int from, int to) {}

    private QueryWindows() {}

    /**
     * The fewest windows of even length that cover all {@code tokens}, or {@link #MOST} full ones spread evenly from
     * the first token to the last when that many do not cover them.
     *
     * @param tokens 0 or more
     * @param room tokens a window takes, at least 1
     */
    static List<Window> over(int tokens, int room) {
        var needed = Math.max(1, (tokens + room - 1) / room);
        var windows = new ArrayList<Window>();
        if (needed <= MOST) {
            for (var i = 0; i < needed; i++) {
                windows.add(new Window(share(tokens, i, needed), share(tokens, i + 1, needed)));
            }
        } else {
            for (var i = 0; i < MOST; i++) {
                var from = share(tokens - room, i, MOST - 1);
                windows.add(new Window(from, from + room));
            }
        }
        return windows;
    }

    private static int share(int whole, int part, int parts) {
        return (int) ((long) whole * part / parts);
    }
}
