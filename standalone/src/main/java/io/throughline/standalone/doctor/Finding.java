// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.doctor;

/**
 * What one look at the machine gave.
 *
 * @param subject for example {@code memory}
 * @param text what is so, and for anything but {@link Verdict#GOOD} what to do
 */
public record Finding(Verdict verdict, String subject, String text) {
    /** How much it matters. */
    public enum Verdict {
        GOOD("ok"),
        /** Works, with something missing. */
        LACKING("warn"),
        /** Throughline cannot run like this. */
        BAD("FAIL");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }
    }

    static Finding good(String subject, String text) {
        return new Finding(Verdict.GOOD, subject, text);
    }

    static Finding lacking(String subject, String text) {
        return new Finding(Verdict.LACKING, subject, text);
    }

    static Finding bad(String subject, String text) {
        return new Finding(Verdict.BAD, subject, text);
    }

    public String line() {
        return "%-4s  %-8s  %s".formatted(verdict.word, subject, text);
    }
}
