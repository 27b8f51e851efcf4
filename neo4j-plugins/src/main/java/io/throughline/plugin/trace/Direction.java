// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.trace;

import static io.throughline.names.RelationshipTypes.CONTAINS;
import static io.throughline.names.RelationshipTypes.PARENT_OF;

import java.util.Locale;

/** Which way to walk. Down leads from the product towards code and tests, whatever way the single arrows point. */
public enum Direction {
    UP,
    DOWN,
    BOTH;

    /** @param word {@code up}, {@code down} or {@code both} */
    public static Direction of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether a walk follows the outgoing arrows of {@code type}. */
    public boolean followsOutgoing(String type) {
        return this == BOTH || (this == DOWN) == pointsDown(type);
    }

    /** Whether a walk follows the incoming arrows of {@code type}. */
    public boolean followsIncoming(String type) {
        return this == BOTH || (this == DOWN) != pointsDown(type);
    }

    /** Parts hang below their whole; what implements, verifies, uses or mentions a thing hangs below that thing. */
    private static boolean pointsDown(String type) {
        return type.equals(PARENT_OF) || type.equals(CONTAINS);
    }
}
