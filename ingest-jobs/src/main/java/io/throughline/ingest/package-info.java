// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * Sources to graph. {@link io.throughline.ingest.Ingest} is the way in: it takes connectors and writes what they hold,
 * structure first and vectors after, so that a killed run goes on where it stopped.
 */
@NullMarked
package io.throughline.ingest;

import org.jspecify.annotations.NullMarked;
