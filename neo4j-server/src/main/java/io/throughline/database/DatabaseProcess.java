// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A running database, child of this process. It ends with this process in whatever way that ends: the child watches its
 * standard input, which the operating system closes.
 */
// [impl->TL-SPEC-13] [impl->TL-US-20]
public final class DatabaseProcess implements AutoCloseable {
    /** The one user of the database. */
    public static final String USER = "neo4j";

    private static final int GRACE_SECONDS = 4;
    private static final int GRACE_SECONDS_RECORDING = 120;
    private static final long LOG_BYTES_MAX = 5_000_000;
    private static final int LOG_LINES_READ = 40;

    private final DatabaseSettings settings;
    private final Process process;
    private final String password;
    private final int port;

    private DatabaseProcess(DatabaseSettings settings, Process process, String password, int port) {
        this.settings = settings;
        this.process = process;
        this.password = password;
        this.port = port;
    }

    /**
     * Starts the child and returns when Bolt answers.
     *
     * @throws DatabaseException when it cannot run; nothing is left running then
     */
    public static DatabaseProcess start(DatabaseSettings settings) throws DatabaseException {
        var folder = new DataFolder(settings.dataDirectory());
        folder.prepare();
        checkPort(settings);
        var process = launch(settings);
        try {
            var announced = new CompletableFuture<Announcement>();
            listen(process, settings.logFile(), announced);
            var announcement = await(announced, process, settings);
            if (announcement instanceof Announcement.Ready ready) {
                return new DatabaseProcess(settings, process, folder.password(), ready.port());
            }
            var reason = ((Announcement.Failed) announcement).reason();
            throw new DatabaseException(new StartFailure(settings).explain(reason, reason));
        } catch (RuntimeException e) {
            kill(process);
            throw e;
        }
    }

    public URI boltUri() {
        return URI.create("bolt://127.0.0.1:" + port);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The settings it was started with, the port being the one in use: starting them again continues on it. */
    public DatabaseSettings settings() {
        return settings.onPort(port);
    }

    /** Completes with the exit code when the process ends, whoever ended it. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Stops it: gracefully, and by force after 4 s. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
        try {
            int grace = settings.recordsClasses() ? GRACE_SECONDS_RECORDING : GRACE_SECONDS;
            if (!process.waitFor(grace, TimeUnit.SECONDS)) {
                kill(process);
            }
        } catch (InterruptedException e) {
            kill(process);
            Thread.currentThread().interrupt();
        }
    }

    private static void kill(Process process) {
        process.destroyForcibly()
                .onExit()
                .completeOnTimeout(process, GRACE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** A start takes seconds; a port that is taken is known at once. */
    private static void checkPort(DatabaseSettings settings) {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.boltPort()));
        } catch (IOException e) {
            throw new DatabaseException(new StartFailure(settings).explain(e.toString(), e.getMessage()), e);
        }
    }

    private static Process launch(DatabaseSettings settings) {
        try {
            var log = settings.logFile();
            Files.createDirectories(log.toAbsolutePath().getParent());
            if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return new ProcessBuilder(new JavaCommand(settings).words())
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new DatabaseException(new StartFailure(settings).explain(e.toString(), e.getMessage()), e);
        }
    }

    /** Reads all that the child prints for as long as it lives, so that it never waits for a full pipe. */
    private static void listen(Process process, Path log, CompletableFuture<Announcement> announced) {
        var reader = new Thread(
                () -> {
                    try (var lines = process.inputReader(StandardCharsets.UTF_8);
                            var copy = Files.newBufferedWriter(
                                    log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                        relay(lines, copy, announced);
                    } catch (IOException e) {
                        announced.completeExceptionally(e);
                    }
                    announced.completeExceptionally(new IOException("the process ended"));
                },
                "database-output");
        reader.setDaemon(true);
        reader.start();
    }

    private static void relay(BufferedReader lines, BufferedWriter copy, CompletableFuture<Announcement> announced)
            throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            copy.write(line);
            copy.newLine();
            copy.flush();
            Announcement.parse(line).ifPresent(announced::complete);
        }
    }

    private static Announcement await(
            CompletableFuture<Announcement> announced, Process process, DatabaseSettings settings) {
        var failure = new StartFailure(settings);
        try {
            return announced.get(settings.startTimeout().toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            process.onExit().completeOnTimeout(process, 1, TimeUnit.SECONDS).join();
            var lines = lastLines(settings.logFile());
            throw new DatabaseException(
                    failure.explain(String.join("\n", lines), lines.isEmpty() ? null : lines.get(lines.size() - 1)), e);
        } catch (TimeoutException e) {
            throw new DatabaseException(
                    "The database did not answer within %d s; its log is %s."
                            .formatted(settings.startTimeout().toSeconds(), settings.logFile()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("The start of the database was interrupted.", e);
        }
    }

    private static List<String> lastLines(Path log) {
        try {
            var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            var filled = new ArrayList<>(lines.subList(Math.max(0, lines.size() - LOG_LINES_READ), lines.size()));
            filled.removeIf(String::isBlank);
            return filled;
        } catch (IOException e) {
            return List.of();
        }
    }
}
