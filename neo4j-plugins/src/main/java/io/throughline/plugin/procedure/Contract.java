// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.plugin.options.InvalidInput;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.internal.Version;

/** The border to the caller. */
final class Contract {
    private static final int ATTEMPTS = 10;

    private Contract() {}

    /** Runs a call; what the caller did wrong leaves as a message of ours, without the name of a class in front. */
    static <T> T checked(Supplier<T> call) {
        try {
            return call.get();
        } catch (InvalidInput e) {
            throw new Refused(e);
        }
    }

    /**
     * As {@link #checked}, and begins anew when another transaction deleted something while this call was reading it: what
     * was seen as there is gone then, so the answer has to do without it from the start.
     */
    static <T> Stream<T> answered(Supplier<List<T>> call) {
        return checked(() -> {
            for (int attempt = 1; ; attempt++) {
                try {
                    return call.get().stream();
                } catch (NotFoundException e) {
                    if (attempt == ATTEMPTS) {
                        throw e;
                    }
                }
            }
        });
    }

    /** Neo4j passes the message of an exception with a status on as it is. */
    private static final class Refused extends RuntimeException implements Status.HasStatus {
        private static final long serialVersionUID = 1L;

        /** Neo4j 5 takes the message for a format string, the lines after it take it as it is. */
        private static final boolean FORMATS = Version.getNeo4jVersion().startsWith("5.");

        Refused(InvalidInput cause) {
            super(FORMATS ? String.valueOf(cause.getMessage()).replace("%", "%%") : cause.getMessage(), cause);
        }

        @Override
        public Status status() {
            return Status.Statement.ArgumentError;
        }
    }
}
