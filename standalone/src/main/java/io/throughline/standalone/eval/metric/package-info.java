// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** How good rankings are, as pure arithmetic: nothing here knows where a ranking or a judgement comes from. */
@NullMarked
package io.throughline.standalone.eval.metric;

import org.jspecify.annotations.NullMarked;
