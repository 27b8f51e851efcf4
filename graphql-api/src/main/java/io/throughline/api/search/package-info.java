// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Search in plain words over the procedure in the database. */
@NullMarked
package io.throughline.api.search;

import org.jspecify.annotations.NullMarked;
