// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Reading sources again and again, each by its own interval. */
@NullMarked
package io.throughline.ingest.schedule;

import org.jspecify.annotations.NullMarked;
