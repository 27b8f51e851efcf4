// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody says about a suggested link. */
public enum Verdict {
    /** It holds: from now on it is a link. */
    ACCEPT("accepted"),
    /** It does not hold: it is not suggested again. */
    REJECT("rejected"),
    /** What was said before does not count any more. */
    UNDO("undone");

    private final String outcome;

    Verdict(String outcome) {
        this.outcome = outcome;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a decision by it is called. */
    public String outcome() {
        return outcome;
    }

    /** @param word for example {@code accept} or {@code accepted}, in any case */
    public static Optional<Verdict> parse(String word) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.word().equalsIgnoreCase(word) || verdict.outcome.equalsIgnoreCase(word))
                .findFirst();
    }
}
