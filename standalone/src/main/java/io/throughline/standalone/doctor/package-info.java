// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Looks at the machine and says what would stand in the way. */
@NullMarked
package io.throughline.standalone.doctor;

import org.jspecify.annotations.NullMarked;
