// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import io.throughline.plugin.retrieval.Likeness;
import java.util.Comparator;
import java.util.List;

/**
 * A link that may be there.
 *
 * @param rank from 1, among the suggestions for the source that are shown
 * @param confidence estimated probability that the link is right, in (0, 1)
 * @param recommended whether it reaches the threshold that promises the best F1
 * @param linked whether a link between the two is there already, or was rejected
 * @param shift how much decisions moved the confidence, in log odds
 * @param hints what history and other links say for it, as people read it
 */
public record Suggestion(
        String source,
        Likeness target,
        int rank,
        double confidence,
        boolean recommended,
        boolean linked,
        double shift,
        List<String> hints) {
    public Suggestion {
        hints = List.copyOf(hints);
    }

    /** Surest first, ties by keys. */
    static final Comparator<Suggestion> ORDER = Comparator.comparingDouble(Suggestion::confidence)
            .reversed()
            .thenComparing(Suggestion::source)
            .thenComparing(suggestion -> suggestion.target().key());
}
