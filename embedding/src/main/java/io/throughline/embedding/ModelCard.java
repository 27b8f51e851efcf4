// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

/**
 * What one must know of a model to compare vectors: two vectors are comparable only when their cards are equal.
 *
 * @param name a bundled model's name, or folder and file name of a model given by path
 * @param checksum SHA-256 of the ONNX file, 64 lower-case hexadecimal digits
 * @param dimensions width of every vector
 * @param maxTokens longest text that {@link TextEmbedder#embedPassages} takes, special tokens included
 * @param pooling how token vectors become one: {@code cls}, {@code mean}, or {@code none} when the model does it
 * @param queryPrefix put before every query, never before a passage; empty when the model wants none
 * @param license SPDX identifier of the model's licence, or {@code unknown}
 */
public record ModelCard(
        String name,
        String checksum,
        int dimensions,
        int maxTokens,
        String pooling,
        String queryPrefix,
        String license) {}
