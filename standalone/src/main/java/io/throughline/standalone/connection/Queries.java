// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.connection;

import io.throughline.api.report.ReportGraph;
import io.throughline.names.Procedures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Values;

/** What the command line asks the database; everything goes through the plugin, which knows who may read what. */
public final class Queries {
    private static final String SEARCH = """
            CALL %s($query, $vector, $principal, {limit: $limit})
            YIELD rank, key, documentType, title, score, passages, explanation
            RETURN rank, key, documentType, title, score, passages, explanation
            """.formatted(Procedures.SEARCH_HYBRID);
    private static final String SUGGEST = """
            CALL %s($principal, $options)
            YIELD sourceKey, sourceTitle, targetKey, targetTitle, rank, confidence, recommended, meaning, wording, words, shift, hints
            RETURN sourceKey, sourceTitle, targetKey, targetTitle, rank, confidence, recommended, meaning, wording, words, shift, hints
            """.formatted(Procedures.TRACE_SUGGEST);

    private static final String TRACE = """
            CALL %s($keys, $principal, {direction: $direction, depth: $depth, limit: $limit})
            YIELD key, documentType, title, depth, fromKey, relationship, startKey, truncated
            RETURN key, documentType, title, depth, fromKey, relationship, startKey, truncated
            """.formatted(Procedures.TRACE_WALK);

    private final Driver driver;
    private final String principal;

    public Queries(Driver driver, String principal) {
        this.driver = driver;
        this.principal = principal;
    }

    /** @param vector of the text, as wide as the index */
    public List<Map<String, @Nullable Object>> search(String text, float[] vector, int limit) {
        return rows(
                SEARCH, Map.of("query", text, "vector", Values.value(vector), "principal", principal, "limit", limit));
    }

    public List<Map<String, @Nullable Object>> trace(List<String> keys, String direction, int depth, int limit) {
        return rows(
                TRACE,
                Map.of("keys", keys, "principal", principal, "direction", direction, "depth", depth, "limit", limit));
    }

    public String principal() {
        return principal;
    }

    /** Reads in the name of the principal, who is always {@code $principal}. */
    public List<Map<String, @Nullable Object>> read(String query, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("principal", principal);
        return rows(query, all);
    }

    /** @param options of {@code throughline.trace.suggest} */
    public List<Map<String, @Nullable Object>> suggest(Map<String, Object> options) {
        return rows(SUGGEST, Map.of("principal", principal, "options", options));
    }

    /** Runs {@code work} in one transaction in the name of the principal; it is undone when {@code work} throws. */
    public <T> T write(Function<ReportGraph, T> work) {
        try (var session = driver.session()) {
            return session.executeWrite(transaction -> work.apply((query, parameters) -> {
                var all = new HashMap<>(parameters);
                all.put("principal", principal);
                return transaction.run(query, all).list(row -> row.asMap());
            }));
        }
    }

    private List<Map<String, @Nullable Object>> rows(String query, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            return session.executeRead(
                    transaction -> transaction.run(query, parameters).list(row -> row.asMap()));
        }
    }
}
