// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * How well the product finds: it ingests judged folders into a scratch graph of its own and asks the procedures that
 * everybody asks, as one frozen setting for all folders.
 */
@NullMarked
package io.throughline.standalone.eval;

import org.jspecify.annotations.NullMarked;
