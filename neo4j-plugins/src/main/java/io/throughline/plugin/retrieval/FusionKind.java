// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

/** How the scores of legs meet. */
public enum FusionKind {
    /** By calibrated evidence: scores can be compared across queries. */
    CALIBRATED,
    /** By reciprocal ranks. */
    RRF
}
