// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Ways of answering the same questions under the same filter, each asked through one interface. */
@NullMarked
package io.throughline.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
