// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Everything in one go: the database child, the service and the first ingest, watched until somebody stops them. */
@NullMarked
package io.throughline.standalone.up;

import org.jspecify.annotations.NullMarked;
