// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.graph;

import io.throughline.api.request.RequestException;
import io.throughline.api.request.RequestScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the graph, and writes what is decided, as one principal and within what is left of the request's time and rows. */
@Component
public final class GraphClient {
    private static final Logger LOG = LoggerFactory.getLogger(GraphClient.class);
    /** Rows that are under way at a time, so that a request which uses too many stops the database early. */
    private static final long FETCH_SIZE = 500;

    private static final int ATTEMPTS_MAX = 2;

    private final Driver driver;
    private final SessionConfig session;
    private final SessionConfig writing;

    GraphClient(Driver driver, GraphProperties properties) {
        this.driver = driver;
        this.session = SessionConfig.builder()
                .withDatabase(properties.database())
                .withDefaultAccessMode(AccessMode.READ)
                .withFetchSize(FETCH_SIZE)
                .build();
        this.writing =
                SessionConfig.builder().withDatabase(properties.database()).build();
    }

    /** Runs a statement with its parameters in a transaction that is open. */
    @FunctionalInterface
    public interface Statements {
        List<Row> run(Statement statement, Map<String, Object> parameters);
    }

    /**
     * Runs statements in one transaction, which is undone when {@code work} throws. {@code $principal} is always there.
     * Nothing is tried again, for nobody knows what became of a transaction whose connection broke.
     *
     * @throws RequestException as {@link #read}
     */
    public <T> T write(Function<Statements, T> work, RequestScope scope) {
        var limits = TransactionConfig.builder().withTimeout(scope.timeLeft()).build();
        try (var open = driver.session(writing);
                var transaction = open.beginTransaction(limits)) {
            var done = work.apply((statement, parameters) -> {
                var all = new HashMap<>(parameters);
                all.put("principal", scope.principal());
                return transaction.run(statement.cypher(), all).list(row -> new Row(row.asMap()));
            });
            transaction.commit();
            return done;
        } catch (ServiceUnavailableException | SessionExpiredException e) {
            LOG.debug("The database cannot be reached", e);
            throw RequestException.unavailable(
                    "The database cannot be reached: look whether it was done, and try again in a moment.");
        } catch (Neo4jException e) {
            throw explain(e, scope);
        }
    }

    /**
     * Runs a statement in a transaction of its own. {@code $principal} is always there.
     *
     * @throws RequestException when the database is away, or the request has used up its time or rows
     */
    public List<Row> read(Statement statement, Map<String, Object> parameters, RequestScope scope) {
        var all = new HashMap<>(parameters);
        all.put("principal", scope.principal());
        for (var attempt = 1; ; attempt++) {
            try {
                return run(statement, all, scope);
            } catch (ServiceUnavailableException | SessionExpiredException e) {
                // A pooled connection may be older than the database, which restarts: a fresh one tells.
                if (attempt == ATTEMPTS_MAX) {
                    LOG.debug("The database cannot be reached", e);
                    throw RequestException.unavailable("The database cannot be reached: try again in a moment.");
                }
            } catch (Neo4jException e) {
                throw explain(e, scope);
            }
        }
    }

    private List<Row> run(Statement statement, Map<String, Object> parameters, RequestScope scope) {
        var limits = TransactionConfig.builder().withTimeout(scope.timeLeft()).build();
        var rows = new ArrayList<Row>();
        try (var open = driver.session(session)) {
            var result = open.run(statement.cypher(), parameters, limits);
            while (result.hasNext()) {
                scope.useRows(1);
                rows.add(new Row(result.next().asMap()));
            }
        }
        return rows;
    }

    private static RuntimeException explain(Neo4jException failure, RequestScope scope) {
        var code = failure.code() == null ? "" : failure.code();
        if (code.contains("TransactionTimedOut") || code.contains("Transaction.Terminated")) {
            return scope.timedOut();
        }
        if (code.equals("Neo.ClientError.Statement.ArgumentError")) {
            // A sentence of our procedures for the one who asks.
            return RequestException.badRequest(String.valueOf(failure.getMessage()));
        }
        if (code.equals("Neo.ClientError.Procedure.ProcedureNotFound")) {
            LOG.warn("{}", failure.getMessage());
            return RequestException.unavailable(
                    "The database lacks the Throughline plugin: put its jar into the plugins folder and restart the database.");
        }
        if (code.startsWith("Neo.ClientError.Security.")) {
            LOG.warn("{}", failure.getMessage());
            return RequestException.unavailable(
                    "The database refuses the service's user: set THROUGHLINE_NEO4J_USER and THROUGHLINE_NEO4J_PASSWORD.");
        }
        if (code.startsWith("Neo.TransientError.") || code.startsWith("Neo.DatabaseError.Database.")) {
            LOG.warn("{}", failure.getMessage());
            return RequestException.unavailable("The database is busy or not ready: try again in a moment.");
        }
        return failure;
    }
}
