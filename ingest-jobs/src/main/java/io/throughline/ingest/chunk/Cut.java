// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.chunk;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Where a text may be cut. Each way returns stretches that together are exactly the text. */
enum Cut {
    ITEMS {
        @Override
        List<String> of(String text) {
            return join(LINES.of(text), Cut::startsItem);
        }
    },
    LINES {
        @Override
        List<String> of(String text) {
            var lines = new ArrayList<String>();
            var start = 0;
            for (var end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
                lines.add(text.substring(start, end + 1));
                start = end + 1;
            }
            if (start < text.length()) {
                lines.add(text.substring(start));
            }
            return lines;
        }
    },
    SENTENCES {
        @Override
        List<String> of(String text) {
            var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
            breaks.setText(text);
            var sentences = new ArrayList<String>();
            var start = breaks.first();
            for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                sentences.add(text.substring(start, end));
                start = end;
            }
            return sentences;
        }
    },
    /** In two, at the blank nearest to the middle; a single word in its middle, never inside a code point. */
    HALVES {
        @Override
        List<String> of(String text) {
            var middle = text.length() / 2;
            for (var distance = 0; distance < middle; distance++) {
                if (Character.isWhitespace(text.charAt(middle - distance))) {
                    return halves(text, middle - distance);
                }
                if (middle + distance < text.length() && Character.isWhitespace(text.charAt(middle + distance))) {
                    return halves(text, middle + distance);
                }
            }
            if (middle > 0 && Character.isSurrogatePair(text.charAt(middle - 1), text.charAt(middle))) {
                middle--;
            }
            return halves(text, middle);
        }
    };

    abstract List<String> of(String text);

    private static List<String> halves(String text, int middle) {
        return middle == 0 ? List.of(text) : List.of(text.substring(0, middle), text.substring(middle));
    }

    private static boolean startsItem(String line) {
        var text = line.stripLeading();
        if (text.isEmpty()) {
            return false;
        }
        var digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        var bullet = digits < text.length() ? text.charAt(digits) : ' ';
        var blankFollows = digits + 1 < text.length() && Character.isWhitespace(text.charAt(digits + 1));
        return blankFollows && (digits > 0 ? bullet == '.' || bullet == ')' : "-*+•".indexOf(bullet) >= 0);
    }

    private static List<String> join(List<String> lines, Predicate<String> starts) {
        var joined = new ArrayList<String>();
        var open = new StringBuilder();
        for (var line : lines) {
            if (starts.test(line) && !open.isEmpty()) {
                joined.add(open.toString());
                open.setLength(0);
            }
            open.append(line);
        }
        if (!open.isEmpty()) {
            joined.add(open.toString());
        }
        return joined;
    }
}
