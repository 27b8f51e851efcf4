// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import java.util.function.Supplier;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

/** Says in one sentence that the database failed. */
final class DatabaseWork {
    private DatabaseWork() {}

    /** @throws IngestException when the database refuses or fails */
    static <T> T run(Supplier<T> work) {
        try {
            return work.get();
        } catch (AuthenticationException e) {
            throw new IngestException("The database refused the user or the password.", e);
        } catch (Neo4jException e) {
            throw new IngestException(
                    "The database failed (%s): the same command goes on where the run stopped."
                            .formatted(String.valueOf(e.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("no message")),
                    e);
        }
    }
}
