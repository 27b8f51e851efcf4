// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.util.OptionalInt;

/**
 * What the ONNX file itself does not tell.
 *
 * @param maxTokens empty: ask the tokenizer
 * @param dimensions empty: whatever the model gives
 */
record ModelTraits(
        String name,
        Pooling pooling,
        OptionalInt maxTokens,
        OptionalInt dimensions,
        String queryPrefix,
        String license) {}
