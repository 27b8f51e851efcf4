// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.tracing;

import io.throughline.benchmarks.data.Seeds;
import io.throughline.benchmarks.database.Graph;
import io.throughline.benchmarks.measure.Percentiles;
import io.throughline.names.Procedures;
import java.util.ArrayList;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** Asks a database as a client does, over Bolt, as somebody who may not read one document in ten. */
final class Tracing {
    /** As deep as the issue of a change is followed by default. */
    static final int DEPTH = 4;

    /** As reports ask for. */
    private static final int PAGE = 50_000;

    private static final String IMPACT =
            "CALL %s([$key], 'reader', {depth: $depth}) YIELD key, total, complete RETURN total, complete"
                    .formatted(Procedures.TRACE_IMPACT);
    private static final String COVERAGE = """
            CALL %s('reader', {products: [$product], after: $after, limit: $limit, proofs: 0}) YIELD key, documentType, status
            RETURN key, documentType, status
            """.formatted(Procedures.TRACE_COVERAGE);

    private final Graph graph;

    Tracing(Graph graph) {
        this.graph = graph;
    }

    /** @param largest documents that one of the changes reached */
    record Impact(Percentiles latency, long largest) {}

    /** A question about one random document each. */
    Impact impact(TracedProject project, int questions, String purpose) {
        var nanos = new ArrayList<Long>();
        long largest = 0;
        try (var session = graph.driver().session()) {
            for (int i = 0; i < questions; i++) {
                var key = project.anyKey(Seeds.random(project.seed(), purpose, i));
                var began = System.nanoTime();
                var rows =
                        session.run(IMPACT, Map.of("key", key, "depth", DEPTH)).list();
                nanos.add(System.nanoTime() - began);
                largest = Math.max(
                        largest, rows.isEmpty() ? 0 : rows.get(0).get("total").asLong());
            }
        }
        return new Impact(Percentiles.of(nanos), largest);
    }

    /** @param items stories and specs that were judged */
    record Coverage(double seconds, int items) {}

    /** A whole product, page by page, as a report reads it. */
    Coverage coverage(TracedProject project) {
        var began = System.nanoTime();
        int items = 0;
        try (var session = graph.driver().session()) {
            var last = page(session, project, "");
            while (last != null) {
                items += last.items();
                last = last.items() < PAGE ? null : page(session, project, last.key());
            }
        }
        return new Coverage((System.nanoTime() - began) / 1e9, items);
    }

    private record Page(int items, String key) {}

    private static @org.jspecify.annotations.Nullable Page page(Session session, TracedProject project, String after) {
        var rows = session.run(COVERAGE, Map.of("product", project.name(), "after", after, "limit", PAGE))
                .list(Record::asMap);
        return rows.isEmpty()
                ? null
                : new Page(rows.size(), String.valueOf(rows.get(rows.size() - 1).get("key")));
    }
}
