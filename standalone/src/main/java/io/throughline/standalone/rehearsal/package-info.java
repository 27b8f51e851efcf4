// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** One start of everything at build time, so that later starts are quick. */
@NullMarked
package io.throughline.standalone.rehearsal;

import org.jspecify.annotations.NullMarked;
