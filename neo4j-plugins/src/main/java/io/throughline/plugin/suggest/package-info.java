// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Links that are probably there though nobody wrote them down, over an abstract search. Plain Java. */
@NullMarked
package io.throughline.plugin.suggest;

import org.jspecify.annotations.NullMarked;
