// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.marks;

/**
 * One key that a trace mark names.
 *
 * @param key as written, without name and revision
 * @param claim what the mark says; absent when the mark leaves it to the place where it stands
 * @param scope how much around it the mark speaks for
 * @param offset where the mark begins in the text that was searched
 * @param line 1-based line of the mark
 */
public record TraceMark(String key, Claim claim, Scope scope, int offset, int line) {
    /** What the marked place does for the key. */
    public enum Claim {
        IMPLEMENTS,
        VERIFIES,
        /** Implements in code, verifies in a test. */
        BY_PLACE
    }

    /** What the mark speaks for. */
    public enum Scope {
        /** The symbol that it stands above or in. */
        SYMBOL,
        /** The whole file. */
        FILE
    }
}
