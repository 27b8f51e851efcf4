// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * Walking the trace up to the product and down to the code, over an abstract graph. Plain Java.
 */
@NullMarked
package io.throughline.plugin.trace;

import org.jspecify.annotations.NullMarked;
