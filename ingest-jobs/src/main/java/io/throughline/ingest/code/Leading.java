// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

/** Gathers the comments and decorators right before a declaration, which belong to it. A blank line parts them from it. */
final class Leading {
    private static final int NOTHING = -1;

    private final String text;
    private final int floor;
    private int start = NOTHING;
    private int end;
    private int lastEnd = NOTHING;

    /** @param floor nothing before this offset belongs to a declaration */
    Leading(String text, int floor) {
        this.text = text;
        this.floor = floor;
    }

    /** Whether a node begins on the line where the node before it ended. */
    boolean isOnLastLine(SyntaxNode node) {
        return lastEnd != NOTHING && newlines(lastEnd, node.start()) == 0;
    }

    void add(SyntaxNode node) {
        if (node.start() < floor) {
            return;
        }
        if (start == NOTHING || newlines(end, node.start()) > 1) {
            start = node.start();
        }
        end = node.end();
        lastEnd = NOTHING;
    }

    /** A node that nothing before it belongs to any more. */
    void passOver(SyntaxNode node) {
        start = NOTHING;
        lastEnd = node.end();
    }

    /** The declaration with what leads it, from the beginning of its first line where nothing else stands there. */
    Region regionOf(SyntaxNode declaration) {
        int from = start != NOTHING && newlines(end, declaration.start()) <= 1 ? start : declaration.start();
        int lineStart = from;
        while (lineStart > floor && (text.charAt(lineStart - 1) == ' ' || text.charAt(lineStart - 1) == '\t')) {
            lineStart--;
        }
        if (lineStart == 0 || text.charAt(lineStart - 1) == '\n') {
            from = lineStart;
        }
        int to = declaration.end();
        while (to < text.length() && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
            to++;
        }
        return new Region(from, to < text.length() && text.charAt(to) == ';' ? to + 1 : declaration.end());
    }

    private int newlines(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                count++;
            }
        }
        return count;
    }
}
