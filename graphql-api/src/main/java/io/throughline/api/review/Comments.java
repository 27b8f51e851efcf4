// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

/** What people write beside a decision. */
final class Comments {
    static final int CHARS_MAX = 2_000;

    private Comments() {}

    /**
     * Without blanks around it; control characters become blanks, so that it cannot steer a terminal.
     *
     * @param place before a message, for example {@code line 3: }; may be blank
     * @throws DecisionProblem when it is too long
     */
    static String clean(String place, String comment) {
        var clean =
                comment.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
        if (clean.length() > CHARS_MAX) {
            throw DecisionProblem.words("%sThe comment has %,d characters, allowed are at most %,d."
                    .formatted(place, clean.length(), CHARS_MAX));
        }
        return clean;
    }
}
