// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.database;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/** A running database. */
public interface Graph extends AutoCloseable {
    Driver driver();

    /** Of its process. */
    long pid();

    @Override
    void close();

    default List<Record> run(String statement, Map<String, Object> parameters) {
        try (var session = driver().session()) {
            return session.run(statement, parameters).list();
        }
    }
}
