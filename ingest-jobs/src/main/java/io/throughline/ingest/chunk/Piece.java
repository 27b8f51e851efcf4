// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.chunk;

/** A stretch of text and its tokens. */
record Piece(String text, int tokens) {}
