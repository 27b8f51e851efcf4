// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

/**
 * A passage that a leg found.
 *
 * @param chunk id of the passage's node
 * @param score as in {@link DocumentHit#score}
 */
public record PassageHit(long chunk, double score) {}
