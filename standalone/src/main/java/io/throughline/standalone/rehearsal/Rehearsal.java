// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.rehearsal;

import io.throughline.ingest.schedule.Schedule;
import io.throughline.standalone.command.RootCommand;
import io.throughline.standalone.connection.OpenSources;
import io.throughline.standalone.connection.RunFile;
import io.throughline.standalone.connection.RunningInstance;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.up.Console;
import io.throughline.standalone.up.Up;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs {@code up} once over a tiny repository and asks it what people ask first. The build calls this with the JVM told to
 * write down the classes in use: starts that find them read and verified take little more than half the time.
 */
public final class Rehearsal {
    private static final Duration LENGTH_MAX = Duration.ofMinutes(3);
    private static final Logger ROOT = Logger.getLogger("");

    private Rehearsal() {}

    /** @param words an empty folder, for the data and the repository */
    public static void main(String[] words) throws IOException, InterruptedException {
        ROOT.setLevel(Level.SEVERE);
        var console = new Console(System.err);
        RootCommand.commandLine(Map.of(), new PrintStream(OutputStream.nullOutputStream()), console)
                .execute("up", "--help");
        var folder = Path.of(words[0]);
        var settings = Settings.resolve(
                Given.data(folder.resolve("data")).withPorts(0, 0), Map.of("THROUGHLINE_DATABASE_HEAP", "512"));
        var up = new Up(settings, java.util.Map.of(), settings.database().recordingClasses(), console);
        up.check();
        var repository = SampleRepository.in(folder.resolve("sample"));
        var play = new Thread(() -> play(up, repository), "rehearsal");
        play.setDaemon(true);
        play.start();
        var audience = new Audience(running(settings.data().value()).port());
        var end = System.nanoTime() + LENGTH_MAX.toNanos();
        while (!audience.saw(SampleRepository.STORY) && System.nanoTime() < end) {
            Thread.sleep(500);
        }
        up.close();
        System.exit(0);
    }

    private static void play(Up up, Path repository) {
        try (var sources = OpenSources.open(List.of("git:" + repository))) {
            up.run(sources, Schedule.never());
        }
    }

    private static RunningInstance running(Path data) {
        return CompletableFuture.supplyAsync(() -> await(data))
                .orTimeout(LENGTH_MAX.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }

    private static RunningInstance await(Path data) {
        var file = RunFile.of(data);
        while (true) {
            var running = file.running();
            if (running.isPresent()) {
                return running.get();
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
