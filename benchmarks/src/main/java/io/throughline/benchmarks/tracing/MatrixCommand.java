// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.tracing;

import io.throughline.benchmarks.measure.TimedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The matrix as a user has it written: by the command line, in a process of its own with a small heap.
 *
 * @param home of the checkout
 * @param environment that tells the command where the database is
 */
record MatrixCommand(Path home, Map<String, String> environment) {
    /** So little that a report which is held whole does not fit. */
    static final int HEAP_MB = 128;

    /**
     * One run.
     *
     * @param rows without the heading; 0 when the command failed
     * @param bytes of the file
     * @param resident the most that the process held, in bytes
     */
    record Written(double seconds, long rows, long bytes, long resident) {}

    Written write(String product, String format, Path file) throws IOException {
        var words = new ArrayList<>(List.of(home.resolve("throughline").toString(), "report", "matrix"));
        words.addAll(List.of("--product", product, "--format", format, "-o", file.toString()));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Xmx" + HEAP_MB + "m");
        var log = Files.createTempFile(file.getParent(), "matrix", ".log");
        builder.redirectOutput(log.toFile());
        var run = TimedProcess.run(builder);
        if (run.exitValue() != 0) {
            return new Written(run.seconds(), 0, 0, run.resident());
        }
        try (var lines = Files.lines(file)) {
            return new Written(run.seconds(), lines.count() - 1, Files.size(file), run.resident());
        }
    }
}
