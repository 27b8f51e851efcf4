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
                differs(Values.string(link, PropertyKeys.SOURCE_FINGERPRINT), fingerprint(link.getStartNode())),
                differs(Values.string(link, PropertyKeys.TARGET_FINGERPRINT), fingerprint(link.getEndNode())));
    }

    boolean isThere() {
        return source || target;
    }

    static boolean differs(@Nullable String taken, @Nullable String now) {
        return taken != null && now != null && !taken.equals(now);
    }

    private static @Nullable String fingerprint(Node end) {
        return Values.string(end, PropertyKeys.FINGERPRINT);
    }
}
