// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.impact;

import static io.throughline.names.RelationshipTypes.CALLS;
import static io.throughline.names.RelationshipTypes.CONTAINS;
import static io.throughline.names.RelationshipTypes.EXTENDS;
import static io.throughline.names.RelationshipTypes.IMPORTS;
import static io.throughline.names.RelationshipTypes.VERIFIES;

import io.throughline.plugin.trace.Direction;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * What a path may still do.
 *
 * @param usesLeft how often it may yet go from code to what uses it; 0 where it may not anyway
 */
record Route(Phase phase, int usesLeft) implements ImpactGraph.Way {
    static final Comparator<Route> ORDER =
            Comparator.comparing(Route::phase).thenComparing(Route::usesLeft, Comparator.reverseOrder());

    /** They point from code to what it needs, and a change spreads the other way. */
    private static final Set<String> USES = Set.of(CALLS, EXTENDS, IMPORTS);

    static Route start(int uses) {
        return new Route(Phase.CHANGED, uses);
    }

    /** Where a path comes by one more link; empty when it must not go there. */
    Optional<Route> after(String type, boolean outgoing) {
        if (USES.contains(type)) {
            return usesLeft > 0 && !outgoing ? Optional.of(new Route(Phase.USER, usesLeft - 1)) : Optional.empty();
        }
        boolean up = outgoing ? Direction.UP.followsOutgoing(type) : Direction.UP.followsIncoming(type);
        return switch (phase) {
            case CHANGED -> Optional.of(up ? to(Phase.UPSTREAM) : type.equals(CONTAINS) ? this : to(Phase.DOWNSTREAM));
            case USER, UPSTREAM ->
                up
                        ? Optional.of(to(Phase.UPSTREAM))
                        : Optional.of(to(Phase.TEST)).filter(test -> type.equals(VERIFIES));
            case DOWNSTREAM -> Optional.of(this).filter(down -> !up);
            case TEST -> Optional.empty();
        };
    }

    private static Route to(Phase phase) {
        return new Route(phase, 0);
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
        return phase == Phase.UPSTREAM ? "upstream" : "downstream";
    }
}
