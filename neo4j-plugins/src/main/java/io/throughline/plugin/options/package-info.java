// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * From the maps that callers pass to typed options. Every message names the argument, the value and what is allowed.
 */
@NullMarked
package io.throughline.plugin.options;

import org.jspecify.annotations.NullMarked;
