// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.

/**
 * Events on their way from the service, which hears of them, to ingest, which looks into them. A queue of its own, so that
 * neither has to know the other: {@link io.throughline.queue.EventQueue} is served by the database, or by Redis where one
 * is named.
 */
@NullMarked
package io.throughline.queue;

import org.jspecify.annotations.NullMarked;
