// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Rules of a team: where they are read, checked and run. */
@NullMarked
package io.throughline.standalone.rules;

import org.jspecify.annotations.NullMarked;
