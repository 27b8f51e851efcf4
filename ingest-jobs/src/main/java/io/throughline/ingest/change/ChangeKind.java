// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.change;

/** What a change of a text was about; all but the last leave its meaning as it was. */
public enum ChangeKind {
    /** Blanks, line ends, and marks that only shape the text. */
    LAYOUT("layout"),
    /** Comments of a program, perhaps with its layout. */
    COMMENTS("comments"),
    /** Names that a program gives to what it declares itself, each everywhere by the same other one. */
    NAMES("names"),
    /** Anything else. */
    MEANING("meaning");

    private final String word;

    ChangeKind(String word) {
        this.word = word;
    }

    /** As the graph has it. */
    public String word() {
        return word;
    }
}
