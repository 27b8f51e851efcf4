// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.chunk;

/** How much room a text takes in the model's window, without the special tokens that every text has once. */
final class Measure {
    /**
     * A longer text is never one passage, whatever its tokens: WordPiece makes one unknown token of a word of any
     * length, so tokens alone would let a megabyte through.
     */
    static final int CHARS_MAX = 16_000;
    /** Larger than any room. */
    static final int TOO_LONG = Integer.MAX_VALUE / 4;

    private final TokenCounter counter;
    private final int specialTokens;

    Measure(TokenCounter counter) {
        this.counter = counter;
        this.specialTokens = counter.count("");
    }

    int specialTokens() {
        return specialTokens;
    }

    /** Tokens of the text, at least 0; {@link #TOO_LONG} for what is too long to count. */
    int of(String text) {
        return text.length() > CHARS_MAX ? TOO_LONG : Math.max(0, counter.count(text) - specialTokens);
    }
}
