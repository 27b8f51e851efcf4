// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

/** A passage that a leg found, with the leg's calibrated score in [0, 1]. */
public record PassageHit(String chunkId, double score) {}
