// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Runs the real script of this checkout, as a person does. */
final class Terminal implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("throughline.root", ".."))
            .toAbsolutePath()
            .normalize();
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final int INTERRUPT = 2;

    private final Process process;
    private final Path out;
    private final Path err;

    private Terminal(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static Terminal start(Path workFolder, String... words) throws IOException {
        return start(workFolder, Map.of(), words);
    }

    /** @param environment variables beside those of this process, of which ours are left out */
    static Terminal start(Path workFolder, Map<String, String> environment, String... words) throws IOException {
        var command = new ArrayList<>(List.of(ROOT.resolve("throughline").toString()));
        command.addAll(List.of(words));
        var out = Files.createTempFile(workFolder, "out", ".txt");
        var err = Files.createTempFile(workFolder, "err", ".txt");
        var builder = new ProcessBuilder(command)
                .directory(workFolder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeIf(name -> name.startsWith("THROUGHLINE_"));
        builder.environment().putAll(environment);
        return new Terminal(builder.start(), out, err);
    }

    /** Runs to the end. */
    static Terminal run(Path workFolder, String... words) throws IOException, InterruptedException {
        var terminal = start(workFolder, words);
        assertThat(terminal.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ended in time: %s", String.join(" ", words))
                .isTrue();
        return terminal;
    }

    /** Waits until stderr holds what fits the pattern. */
    MatchResult await(String pattern) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var alive = process.isAlive();
            var match = Pattern.compile(pattern).matcher(stderr());
            if (match.find()) {
                return match.toMatchResult();
            }
            assertThat(alive)
                    .as("still running while waiting for `%s`; it said:%n%s", pattern, stderr())
                    .isTrue();
            Thread.sleep(100);
        }
        throw new AssertionError("`%s` did not come; it said:%n%s".formatted(pattern, stderr()));
    }

    /** Ctrl-C. */
    void interrupt() throws IOException, InterruptedException {
        assumeFalse(
                interruptIsIgnored(),
                "SIGINT is ignored here, as in a shell's background job, so Ctrl-C cannot be tried");
        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    Process process() {
        return process;
    }

    int exitCode() {
        return process.exitValue();
    }

    String stdout() throws IOException {
        return Files.readString(out);
    }

    String stderr() throws IOException {
        return Files.readString(err);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private boolean interruptIsIgnored() throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return false;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> Long.parseUnsignedLong(
                            line.substring("SigIgn:".length()).strip(), 16))
                    .anyMatch(mask -> (mask & 1L << INTERRUPT - 1) != 0);
        }
    }
}
