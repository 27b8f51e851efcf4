// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.

/** Finds secrets in text that comes in, and takes them out before anything is stored. Plain Java without any graph. */
@NullMarked
package io.throughline.ingest.secret;

import org.jspecify.annotations.NullMarked;
