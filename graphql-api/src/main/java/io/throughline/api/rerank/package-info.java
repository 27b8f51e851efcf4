// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.

/** The second look at hits, by a cross-encoder that an operator names. */
@NullMarked
package io.throughline.api.rerank;

import org.jspecify.annotations.NullMarked;
