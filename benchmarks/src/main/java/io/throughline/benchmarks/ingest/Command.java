// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A Java program of the product in a process of its own, timed from outside, its start included.
 *
 * @param libraries whose jars are the class path
 * @param work where what it prints goes
 */
record Command(Path libraries, Path work, Map<String, String> environment) {
    private static final long KILO = 1_024;
    private static final long LOOK_EVERY_MILLIS = 50;

    /**
     * @param seconds from start to end
     * @param resident the most memory that the process held, in bytes
     * @param printed on standard output
     */
    record Run(double seconds, long resident, String printed) {}

    /**
     * @param heap in MB
     * @param words main class and arguments
     * @throws IOException when it ends with another code than 0, with what it said
     */
    Run run(int heap, List<String> words) throws IOException {
        var out = Files.createTempFile(work, "out", ".txt");
        var err = Files.createTempFile(work, "err", ".txt");
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap + "m"));
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        // By the environment: ONNX Runtime does not bear long command lines.
        try (var jars = Files.list(libraries)) {
            builder.environment()
                    .put("CLASSPATH", jars.map(Path::toString).sorted().collect(Collectors.joining(":")));
        }
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
        var seconds = (System.nanoTime() - began) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(words.get(0) + " failed: " + Files.readString(err));
        }
        return new Run(seconds, resident, Files.readString(out));
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
