// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import java.util.regex.Pattern;

/** Makes one printable line of whatever was written as a title. */
public final class Titles {
    /** Characters; longer titles are cut, the text below them is whole. */
    static final int LENGTH_MAX = 300;

    private static final Pattern GAP = Pattern.compile("[\\s\\p{Cntrl}\\u00A0\\u2028\\u2029]+");

    private Titles() {}

    /** The text on one line, at most 300 characters; empty when there is nothing to read in it. */
    public static String oneLine(String text) {
        var line = GAP.matcher(text).replaceAll(" ").strip();
        if (line.length() <= LENGTH_MAX) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LENGTH_MAX - 2)) ? LENGTH_MAX - 2 : LENGTH_MAX - 1;
        return line.substring(0, end).strip() + "…";
    }
}
