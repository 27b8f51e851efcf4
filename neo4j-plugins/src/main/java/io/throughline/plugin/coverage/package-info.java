// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Which requirements are realised and proved, by what, and what is missing. Plain Java. */
@NullMarked
package io.throughline.plugin.coverage;

import org.jspecify.annotations.NullMarked;
