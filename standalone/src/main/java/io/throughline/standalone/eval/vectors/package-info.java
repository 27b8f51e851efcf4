// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Vectors kept between evaluations, because embedding is what takes long and a text's vector never changes. */
@NullMarked
package io.throughline.standalone.eval.vectors;

import org.jspecify.annotations.NullMarked;
