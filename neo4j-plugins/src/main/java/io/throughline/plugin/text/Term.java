// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.text;

/**
 * One term of a text.
 *
 * @param text folded, and stemmed where it is a plain word; never blank, without white space, at most
 *     {@value TermScanner#LENGTH_MAX} characters
 * @param start index in the text where the spelling begins, in UTF-16 units; does not fall from term to term
 * @param end index after the spelling
 * @param kind what it stands for
 * @param positionIncrement 1 when it stands after the term before it, 0 when it is another reading of the same place
 */
public record Term(String text, int start, int end, Kind kind, int positionIncrement) {
    /** A plain word, the whole of a name such as {@code getBatteryLevel} or {@code US-123}, or a part of one. */
    public enum Kind {
        WORD,
        WHOLE,
        PART
    }
}
