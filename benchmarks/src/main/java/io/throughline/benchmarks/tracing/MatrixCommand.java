// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.tracing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The matrix as a user has it written: by the command line, in a process of its own with a small heap.
 *
 * @param home of the checkout
 * @param environment that tells the command where the database is
 */
record MatrixCommand(Path home, java.util.Map<String, String> environment) {
    /** So little that a report which is held whole does not fit. */
    static final int HEAP_MB = 128;

    private static final long KILO = 1_024;
    private static final long LOOK_EVERY_MILLIS = 20;

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
        var began = System.nanoTime();
        var process = builder.start();
        long resident = 0;
        try {
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                resident = Math.max(resident, resident(process.pid()));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (process.exitValue() != 0) {
            return new Written(seconds, 0, 0, resident);
        }
        try (var lines = Files.lines(file)) {
            return new Written(seconds, lines.count() - 1, Files.size(file), resident);
        }
    }

    private static long resident(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
