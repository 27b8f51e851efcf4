// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Cuts documents into passages that fit the embedding model, along their structure and without losing a word. */
@NullMarked
package io.throughline.ingest.chunk;

import org.jspecify.annotations.NullMarked;
