// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Relay connections: page arguments, opaque cursors, pages. */
@NullMarked
package io.throughline.api.paging;

import org.jspecify.annotations.NullMarked;
