// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.

/**
 * Events that services send. Here it is only made sure who sends them, and that none is lost; what an event means is looked
 * into by a worker.
 */
@NullMarked
package io.throughline.api.webhook;

import org.jspecify.annotations.NullMarked;
