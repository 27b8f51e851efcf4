// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.impact;

/**
 * One live link as seen from the document it is read at.
 *
 * @param id tells the link apart from others, for the graph that gave it
 * @param outgoing whether the arrow points away from the document it is read at
 * @param neighbour key of the other end
 * @param confidence in [0, 1]
 */
public record Arrow(long id, String type, boolean outgoing, String neighbour, double confidence) {
    /** {@code IMPLEMENTS>} is read along the arrow, {@code <IMPLEMENTS} against it. */
    String step() {
        return outgoing ? type + ">" : "<" + type;
    }
}
