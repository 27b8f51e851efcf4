// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.measure;

import io.throughline.benchmarks.database.Graph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a database holds, in bytes.
 *
 * @param heap in use after a garbage collection
 * @param direct in direct buffers
 * @param resident of the whole process; 0 where the system does not tell
 */
public record Memory(long heap, long direct, long resident) {
    private static final long KILO = 1_024;

    public static Memory of(Graph graph) {
        var row = graph.run("CALL throughline.benchmark.memory() YIELD heap, direct RETURN heap, direct", Map.of())
                .get(0);
        return new Memory(row.get("heap").asLong(), row.get("direct").asLong(), resident(graph.pid()));
    }

    private static long resident(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
