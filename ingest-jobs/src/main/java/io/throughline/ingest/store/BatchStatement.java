// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.util.Map;
import org.neo4j.driver.Query;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;

/**
 * A statement that every batch runs. It keeps its plan however fast the graph grows: all of them begin at unique keys,
 * so that a new plan would be the same, and planning anew again and again was a fifth of the database's work in the
 * first minute of a graph.
 */
final class BatchStatement {
    static final String KEEP_PLAN = "CYPHER replan=skip ";

    private BatchStatement() {}

    static Result run(TransactionContext tx, String statement, Map<String, Object> parameters) {
        return tx.run(new Query(KEEP_PLAN + statement, parameters));
    }
}
