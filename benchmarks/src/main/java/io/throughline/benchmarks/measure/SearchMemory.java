// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.measure;

import io.throughline.benchmarks.database.Graph;
import java.util.Map;
import org.neo4j.driver.Value;

/**
 * What our plugin says that it keeps in memory.
 *
 * @param state {@code ready} once everything is in it; {@code none} where the plugin keeps nothing
 * @param seconds from the first question for it until it was ready
 * @param bytes in all
 * @param parts bytes by part
 */
public record SearchMemory(String state, double seconds, long bytes, Map<String, Long> parts) {
    private static final long WAIT_NANOS_MAX = 600_000_000_000L;
    private static final String PROCEDURE = "throughline.search.memory";

    /** Waits until it is ready, at most ten minutes. */
    public static SearchMemory await(Graph graph) {
        var known = graph.run("SHOW PROCEDURES YIELD name WHERE name = $name RETURN name", Map.of("name", PROCEDURE));
        if (known.isEmpty()) {
            return new SearchMemory("none", 0, 0, Map.of());
        }
        var began = System.nanoTime();
        while (true) {
            var rows = graph.run("CALL " + PROCEDURE + "()", Map.of());
            var row = rows.isEmpty() ? Map.<String, Value>of() : rows.get(0).asMap(value -> value);
            var state = row.containsKey("state") ? row.get("state").asString() : "none";
            var elapsed = System.nanoTime() - began;
            if (!state.equals("filling") || elapsed > WAIT_NANOS_MAX) {
                return new SearchMemory(
                        state,
                        elapsed / 1e9,
                        number(row, "bytes"),
                        Map.of(
                                "documents", number(row, "documentBytes"),
                                "vectors", number(row, "vectorBytes"),
                                "text", number(row, "textBytes")));
            }
            pause();
        }
    }

    private static long number(Map<String, Value> row, String name) {
        var value = row.get(name);
        return value == null || value.isNull() ? 0 : value.asLong();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
