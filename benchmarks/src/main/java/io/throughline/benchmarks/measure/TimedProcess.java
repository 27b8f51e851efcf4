// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A process that ran to its end, its start included.
 *
 * @param seconds from start to end
 * @param resident the most memory that it held, in bytes
 */
public record TimedProcess(double seconds, long resident, int exitValue) {
    private static final long KILO = 1_024;
    private static final long LOOK_EVERY_MILLIS = 20;

    /** @param builder whose output goes somewhere else than to a pipe, which nobody reads */
    public static TimedProcess run(ProcessBuilder builder) throws IOException {
        var began = System.nanoTime();
        var process = builder.start();
        long resident = 0;
        try {
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                resident = Math.max(resident, peak(process.pid()));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new TimedProcess((System.nanoTime() - began) / 1e9, resident, process.exitValue());
    }

    private static long peak(long pid) {
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
