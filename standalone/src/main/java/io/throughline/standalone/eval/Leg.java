// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is measured side by side: each single way of finding, and the product with nothing said. */
enum Leg {
    VECTOR(Map.of("vector", 1.0, "text", 0.0, "graph", 0.0)),
    TEXT(Map.of("vector", 0.0, "text", 1.0, "graph", 0.0)),
    /** The defaults of the procedure: what users get who search. */
    FUSED(Map.of()),
    /** {@code throughline.trace.suggest}: what users get who look for links. */
    SUGGESTED(Map.of());

    /** Ways of searching, in the order in which they are measured. */
    static final List<Leg> SEARCHES = List.of(VECTOR, TEXT, FUSED);

    private final Map<String, Double> weights;

    Leg(Map<String, Double> weights) {
        this.weights = weights;
    }

    /** Weights for the procedure; empty for its defaults. */
    Map<String, Double> weights() {
        return weights;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
