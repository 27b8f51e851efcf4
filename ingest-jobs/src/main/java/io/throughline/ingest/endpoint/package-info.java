// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Which HTTP endpoints code serves and interface descriptions promise. */
@NullMarked
package io.throughline.ingest.endpoint;

import org.jspecify.annotations.NullMarked;
