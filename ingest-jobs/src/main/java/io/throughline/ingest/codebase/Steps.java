// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.codebase;

/** Counts the places that are looked at, so that files that hand on from each other to each other come to an end. */
final class Steps {
    private static final int FOR_A_NAME = 2_000;
    private static final int FOR_A_FILE = 500_000;

    private int ofName;
    private int ofFile;

    /** Before each name. */
    void begin() {
        ofName = 0;
    }

    /** Takes a step; whether it was one too many. */
    boolean areSpent() {
        return ++ofName > FOR_A_NAME || ++ofFile > FOR_A_FILE;
    }
}
