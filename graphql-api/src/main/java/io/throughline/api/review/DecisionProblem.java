// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

/** Why nothing was decided; the message is one sentence for whoever asked. */
public final class DecisionProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean words;

    private DecisionProblem(String message, boolean words) {
        super(message, null, false, false);
        this.words = words;
    }

    /** What was asked is wrong whatever the graph holds. */
    public static DecisionProblem words(String message) {
        return new DecisionProblem(message, true);
    }

    /** The graph does not allow it. */
    static DecisionProblem state(String message) {
        return new DecisionProblem(message, false);
    }

    /** What does not exist and what may not be read are told alike. */
    static DecisionProblem document(String place, String key, String principal) {
        return state("%sThere is no document `%s` that `%s` may read: `throughline search` finds keys by words."
                .formatted(place, key, principal));
    }

    public boolean isOfWords() {
        return words;
    }
}
