// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.chunk;

/**
 * Room for content below one header.
 *
 * @param target tokens that a passage is packed to
 * @param limit tokens that the model takes at most; never less than {@code target}
 */
record Room(int target, int limit) {
    Room {
        target = Math.max(1, target);
        limit = Math.max(target, limit);
    }

    /** The same room, smaller by the factor by which a text turned out to be too long. */
    Room shrunk(double factor) {
        return new Room((int) (target * factor), (int) (limit * factor));
    }
}
