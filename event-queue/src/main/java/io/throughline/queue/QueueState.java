// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.queue;

/**
 * How many events there are.
 *
 * @param waiting not yet looked into, or to be looked into again
 * @param taken being looked into
 * @param dead set aside
 */
public record QueueState(long waiting, long taken, long dead) {}
