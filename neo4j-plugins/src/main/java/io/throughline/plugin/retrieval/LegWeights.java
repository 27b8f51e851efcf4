// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

/**
 * How much each leg counts.
 *
 * @param vector at least 0; vector and text are shares of each other, so only their ratio matters
 * @param text at least 0
 * @param graph in [0, 1]: how much of what is missing to a full score the graph can add
 */
public record LegWeights(double vector, double text, double graph) {
    static final LegWeights DEFAULT = new LegWeights(0.5, 0.5, 0.3);
}
