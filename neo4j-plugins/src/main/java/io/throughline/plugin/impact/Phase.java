// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.impact;

import io.throughline.names.RelationshipTypes;
import io.throughline.plugin.trace.Direction;
import java.util.Optional;

/**
 * How far a path has come. It begins at what changes and its parts, and then leads either up or down all the way: what merely
 * shares a parent with the change is not touched by it. One turn is taken: whatever is reached upwards has tests, and
 * these have to run again.
 */
enum Phase implements ImpactGraph.Way {
    /** What changes, or a part that it contains. */
    CHANGED,
    UPSTREAM,
    DOWNSTREAM,
    /** A test of something upstream; nothing follows it. */
    TEST;

    /** Where a path comes by one more link; empty when it must not go there. */
    Optional<Phase> after(String type, boolean outgoing) {
        boolean up = outgoing ? Direction.UP.followsOutgoing(type) : Direction.UP.followsIncoming(type);
        return switch (this) {
            case CHANGED -> Optional.of(up ? UPSTREAM : type.equals(RelationshipTypes.CONTAINS) ? CHANGED : DOWNSTREAM);
            case UPSTREAM ->
                up ? Optional.of(UPSTREAM) : Optional.of(TEST).filter(test -> type.equals(RelationshipTypes.VERIFIES));
            case DOWNSTREAM -> Optional.of(DOWNSTREAM).filter(down -> !up);
            case TEST -> Optional.empty();
        };
    }

    @Override
    public boolean follows(String type, boolean outgoing) {
        return after(type, outgoing).isPresent();
    }

    /** As seen from the change. */
    String word(int distance) {
        if (distance == 0) {
            return "start";
        }
        return this == UPSTREAM ? "upstream" : "downstream";
    }
}
