// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Removes the differences between spellings that people do not mean: case, accents, width, ligatures. */
final class Folding {
    /** Only the accents of alphabets: the vowel signs of Indic scripts are marks as well, and carry meaning. */
    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

    private Folding() {}

    static String fold(String text) {
        if (isLowerAscii(text)) {
            return text;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        var bare = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replaceAll("");
        // Hangul falls apart in the decomposed form, so it is put together again.
        return letters(Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }

    /** Letters that Unicode does not decompose although people write them with two, or without the stroke. */
    private static String letters(String text) {
        var folded = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 'ß' -> folded.append("ss");
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                case 'ø' -> folded.append('o');
                case 'ł' -> folded.append('l');
                case 'đ' -> folded.append('d');
                case 'ı' -> folded.append('i');
                case '’' -> folded.append('\'');
                default -> {
                    // Some single signs unfold to whole phrases.
                    if (!Character.isWhitespace(c)) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString();
    }

    private static boolean isLowerAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
