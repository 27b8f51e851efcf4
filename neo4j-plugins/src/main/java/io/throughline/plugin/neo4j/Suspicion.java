// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.PropertyKeys;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;

/**
 * Which ends of a link changed since it was made or last reviewed: those whose fingerprint is another one than the link
 * keeps. A fingerprint that nobody took says nothing.
 */
record Suspicion(boolean source, boolean target) {
    static Suspicion of(Relationship link) {
        return new Suspicion(
                differs(Values.string(link, PropertyKeys.SOURCE_FINGERPRINT), link.getStartNode()),
                differs(Values.string(link, PropertyKeys.TARGET_FINGERPRINT), link.getEndNode()));
    }

    boolean isThere() {
        return source || target;
    }

    private static boolean differs(@Nullable String taken, Node end) {
        if (taken == null) {
            return false;
        }
        var now = Values.string(end, PropertyKeys.FINGERPRINT);
        return now != null && !taken.equals(now);
    }
}
