// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

/** Finds documents by the terms of their passages, titles and keys. */
public interface TextLeg {
    /**
     * The best matches among the documents that the principal may read and the filter lets through.
     *
     * @param documents how many to return; fewer come only when no more hold any of the terms
     */
    LegResult matching(String query, int documents);
}
