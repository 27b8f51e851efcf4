// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** What a change reaches, by the surest way, over an abstract graph. Plain Java. */
@NullMarked
package io.throughline.plugin.impact;

import org.jspecify.annotations.NullMarked;
