// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

/** Finds documents by the vectors of their passages. The strategy behind it is free; what it returns is not. */
public interface VectorLeg {
    /**
     * The nearest documents among those that the principal may read and the filter lets through.
     *
     * @param documents how many to return; fewer come only when no more have a vector
     * @param exact how many of them must be the nearest and in their order, at most {@code documents}; those behind may be
     *     told by estimates
     */
    LegResult nearest(float[] vector, int documents, int exact);
}
