// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.change;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The words and signs of a text without what only shapes it: Markdown's marks, blanks, and the shape of quotes. */
final class Wording {
    private static final Pattern LINE_MARKS = Pattern.compile("(?m)^\\s*(?:(?:#{1,6}|>|[-*+])\\s+)+|^[\\s|:-]+$");
    private static final Pattern SPAN_MARKS = Pattern.compile("(?<!\\w)[*_~`]+|[*_~`]+(?!\\w)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Wording() {}

    static String of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"');
        plain = LINE_MARKS.matcher(plain).replaceAll(" ");
        plain = SPAN_MARKS.matcher(plain).replaceAll("").replace('|', ' ');
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }
}
