// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * Text to vector: tokenizer, ONNX Runtime and model card. It exists apart from the graph and from HTTP so that one
 * embedder serves ingest, queries and measurements alike, and so that native code is touched in this package only.
 */
@NullMarked
package io.throughline.embedding;

import org.jspecify.annotations.NullMarked;
