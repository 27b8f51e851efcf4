// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

/** What Java allows in a string and native code may not be given. */
final class UnicodeText {
    private static final char REPLACEMENT = '\uFFFD';

    private UnicodeText() {}

    /** {@code text} with every lone surrogate replaced by U+FFFD; the same object when there is none. */
    static String wellFormed(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (isPair(text, i)) {
                    i++;
                } else {
                    return replaceFrom(text, i);
                }
            }
        }
        return text;
    }

    private static String replaceFrom(String text, int first) {
        var clean = new StringBuilder(text);
        for (var i = first; i < clean.length(); i++) {
            if (Character.isSurrogate(clean.charAt(i))) {
                if (isPair(clean, i)) {
                    i++;
                } else {
                    clean.setCharAt(i, REPLACEMENT);
                }
            }
        }
        return clean.toString();
    }

    private static boolean isPair(CharSequence text, int high) {
        return Character.isHighSurrogate(text.charAt(high))
                && high + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(high + 1));
    }

    /**
     * Where a piece of at most {@code length} characters from {@code start} on ends best: before a space or a line
     * end if there is one in its second half, so that no word is cut, else between two code points.
     */
    static int pieceEnd(String text, int start, int length) {
        var limit = start + length;
        if (limit >= text.length()) {
            return text.length();
        }
        for (var end = limit; end > start + length / 2; end--) {
            if (text.charAt(end) == ' ' || text.charAt(end) == '\n') {
                return end;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
