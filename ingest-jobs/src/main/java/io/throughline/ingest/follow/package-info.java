// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.

/**
 * Keeps sources in step by event: says what an event is about, asks the sources that hold it, and brings in what they say by
 * the same job as a whole run.
 */
@NullMarked
package io.throughline.ingest.follow;

import org.jspecify.annotations.NullMarked;
