// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.ingest;

import io.throughline.benchmarks.measure.TimedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A Java program of the product in a process of its own, timed from outside.
 *
 * @param libraries whose jars are the class path
 * @param work where what it prints goes
 */
record Command(Path libraries, Path work, Map<String, String> environment) {
    /**
     * @param heap in MB
     * @param words main class and arguments
     * @throws IOException when it ends with another code than 0, with what it said
     */
    TimedProcess run(int heap, List<String> words) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap + "m"));
        command.addAll(words);
        var said = Files.createTempFile(work, "said", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        // By the environment: ONNX Runtime does not bear long command lines.
        try (var jars = Files.list(libraries)) {
            builder.environment()
                    .put("CLASSPATH", jars.map(Path::toString).sorted().collect(Collectors.joining(":")));
        }
        var run = TimedProcess.run(builder);
        if (run.exitValue() != 0) {
            throw new IOException(words.get(0) + " failed: " + Files.readString(said));
        }
        return run;
    }
}
