// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the terms of a text from front to back.
 *
 * <p>A plain word gives its stem, unless it is a stop word. A name gives its whole, folded, and then its parts, stemmed:
 * {@code getBatteryLevel} → {@code getbatterylevel, get, battery, level}; {@code src/Foo.java} →
 * {@code src/foo.java, src, foo, java}; {@code US-123} → {@code us-123, us, 123}; {@code v2.5.0} →
 * {@code v2.5.0, 2.5.0, 2.5, 2, 5, 0}. Scripts without blanks between words give overlapping pairs of characters.
 *
 * <p>Not thread-safe; one scanner reads one text once.
 */
public final class TermScanner {
    /** Longer spellings (encoded blobs) are cut: nobody types them, and an index has to hold them. */
    public static final int LENGTH_MAX = 128;

    private static final String CONNECTORS = "_.-/\\:#@~'’";

    private final String text;
    private final Deque<Term> ready = new ArrayDeque<>();
    private int position;

    public TermScanner(String text) {
        this.text = text;
    }

    /** All terms of a text, in order. */
    public static List<Term> terms(String text) {
        var scanner = new TermScanner(text);
        var terms = new ArrayList<Term>();
        for (var term = scanner.next(); term != null; term = scanner.next()) {
            terms.add(term);
        }
        return terms;
    }

    /** The next term, or null at the end of the text. */
    public @Nullable Term next() {
        while (ready.isEmpty() && position < text.length()) {
            int c = text.codePointAt(position);
            if (isUnspaced(c)) {
                readUnspaced();
            } else if (isWordPart(c)) {
                readSpelling();
            } else {
                position += Character.charCount(c);
            }
        }
        return ready.poll();
    }

    /** A run of word characters with single connectors (or {@code ::}) between them. */
    private void readSpelling() {
        int start = position;
        int end = start;
        while (position < text.length()) {
            int c = text.codePointAt(position);
            if (isWordPart(c)) {
                position += Character.charCount(c);
                end = position;
            } else {
                int next = afterConnector(position);
                if (next < 0) {
                    break;
                }
                position = next;
            }
        }
        position = end;
        new SpellingReader(text, start, end, ready::add).read();
    }

    /** Where the word goes on after the connector at {@code at}, or -1 when it ends there. */
    private int afterConnector(int at) {
        char c = text.charAt(at);
        if (CONNECTORS.indexOf(c) < 0) {
            return -1;
        }
        int next = c == ':' && at + 1 < text.length() && text.charAt(at + 1) == ':' ? at + 2 : at + 1;
        return next < text.length() && isWordPart(text.codePointAt(next)) ? next : -1;
    }

    private void readUnspaced() {
        int start = position;
        int previous = -1;
        while (position < text.length() && isUnspaced(text.codePointAt(position))) {
            int here = position;
            position += Character.charCount(text.codePointAt(position));
            if (previous >= 0) {
                addUnspaced(previous, position);
            }
            previous = here;
        }
        if (previous == start) {
            addUnspaced(start, position);
        }
    }

    private void addUnspaced(int start, int end) {
        var folded = Folding.fold(text.substring(start, end));
        if (!folded.isBlank()) {
            ready.add(new Term(folded, start, end, Term.Kind.WORD, 1));
        }
    }

    static boolean isConnector(char c) {
        return CONNECTORS.indexOf(c) >= 0;
    }

    private static boolean isWordPart(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        if (isUnspaced(c)) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }

    private static boolean isUnspaced(int c) {
        if (c < 0x0E00) {
            return false;
        }
        if (Character.isIdeographic(c)) {
            return true;
        }
        var script = Character.UnicodeScript.of(c);
        return Character.isLetter(c)
                && switch (script) {
                    case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }
}
