// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** What a document says, in two or three of its own sentences. */
@NullMarked
package io.throughline.ingest.summary;

import org.jspecify.annotations.NullMarked;
