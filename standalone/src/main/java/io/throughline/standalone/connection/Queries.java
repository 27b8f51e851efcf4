// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.connection;

import io.throughline.names.Procedures;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final String TRACE = """
            CALL %s($keys, $principal, {direction: $direction, depth: $depth, limit: $limit})
            YIELD key, documentType, title, depth, fromKey, relationship, startKey, truncated
            RETURN key, documentType, title, depth, fromKey, relationship, startKey, truncated
            """.formatted(Procedures.TRACE_WALK);

    private static final String COVERAGE = """
            CALL %s($principal, {products: $products, proofs: $proofs, after: $after, limit: $limit, asOf: $asOf})
            YIELD key, documentType, title, productName, status, needs, missing, counts, proofs, truncated
            RETURN key, documentType, title, productName, status, needs, missing, counts, proofs, truncated
            """.formatted(Procedures.TRACE_COVERAGE);
    private static final int COVERAGE_PAGE = 1000;

    private static final String IMPACT = """
            CALL %s($keys, $principal, {depth: $depth, minConfidence: $minConfidence, limit: $limit, asOf: $asOf})
            YIELD key, documentType, title, direction, distance, path, confidence, suspect, people, truncated, total, complete
            RETURN key, documentType, title, direction, distance, path, confidence, suspect, people, truncated, total, complete
            """.formatted(Procedures.TRACE_IMPACT);
    private static final String SUSPECTS = """
            CALL %s($principal, {products: $products, limit: $limit, asOf: $asOf})
            YIELD type, sourceKey, sourceType, sourceTitle, targetKey, targetType, targetTitle, changed, since,
                  origin, confidence, evidence, reviewState, truncated, total
            RETURN type, sourceKey, sourceType, sourceTitle, targetKey, targetType, targetTitle, changed, since,
                   origin, confidence, evidence, reviewState, truncated, total
            """.formatted(Procedures.TRACE_SUSPECTS);
    /** As many as the procedures give. */
    private static final int LIMIT_MAX = 10_000;

    private static final String FILES = """
            CALL %s($principal) YIELD aclKeys
            MATCH (s:Source {kind: 'git', name: $repository})
            MATCH (i:SourceItem {sourceId: s.sourceId})-[:YIELDED]->(d:Document)
            WHERE i.path IN $paths AND d.aclKey IN aclKeys AND d.validTo IS NULL AND coalesce(d.kind, 'file') = 'file'
            RETURN DISTINCT i.path AS path, d.key AS key ORDER BY path, key
            """.formatted(Procedures.ACCESS_READABLE);

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

    /**
     * All items, page by page.
     *
     * @param products names; empty for all
     * @param proofs at most so many for each item, 0 to 1000
     */
    public List<Map<String, @Nullable Object>> coverage(List<String> products, int proofs, ZonedDateTime asOf) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        var after = "";
        while (true) {
            var page = rows(
                    COVERAGE,
                    Map.of(
                            "principal",
                            principal,
                            "products",
                            products,
                            "proofs",
                            proofs,
                            "after",
                            after,
                            "limit",
                            COVERAGE_PAGE,
                            "asOf",
                            asOf));
            all.addAll(page);
            if (page.size() < COVERAGE_PAGE) {
                return all;
            }
            after = String.valueOf(page.get(page.size() - 1).get("key"));
        }
    }

    /** @param minConfidence of a path, 0 to 1 */
    public List<Map<String, @Nullable Object>> impact(
            List<String> keys, int depth, double minConfidence, ZonedDateTime asOf) {
        return rows(
                IMPACT,
                Map.of(
                        "keys", keys,
                        "principal", principal,
                        "depth", depth,
                        "minConfidence", minConfidence,
                        "limit", LIMIT_MAX,
                        "asOf", asOf));
    }

    /** @param products names; empty for all */
    public List<Map<String, @Nullable Object>> suspects(List<String> products, ZonedDateTime asOf) {
        return rows(SUSPECTS, Map.of("principal", principal, "products", products, "limit", LIMIT_MAX, "asOf", asOf));
    }

    /** The documents that were made of files of a repository: {@code path} and {@code key}, by path. */
    public List<Map<String, @Nullable Object>> files(String repository, List<String> paths) {
        return rows(FILES, Map.of("principal", principal, "repository", repository, "paths", paths));
    }

    private List<Map<String, @Nullable Object>> rows(String query, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            return session.executeRead(
                    transaction -> transaction.run(query, parameters).list(row -> row.asMap()));
        }
    }
}
