// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks;

import io.throughline.benchmarks.data.Corpus;
import io.throughline.benchmarks.database.Libraries;
import io.throughline.benchmarks.report.Machine;
import io.throughline.benchmarks.report.Report;
import io.throughline.benchmarks.report.SizeFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The entry point that {@code ./benchmarks/run} calls. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        description = "Measures search beside what people use today, and writes a report.")
public final class RunBenchmarks implements Callable<Integer> {
    private static final Logger ROOT = Logger.getLogger("");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int SIZE_MIN = 1_000;
    private static final int SIZE_MAX = 2_000_000;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "N",
            description = "How many documents, each a run. Default: 10000,100000.")
    private List<Integer> sizes = new ArrayList<>(List.of(10_000, 100_000));

    @Option(
            names = "--alone-above",
            paramLabel = "N",
            description = "Above so many documents only Throughline is measured, because building the indexes of the"
                    + " others takes hours. Default: ${DEFAULT-VALUE}.")
    private int aloneAbove = 200_000;

    @Option(names = "--questions", paramLabel = "N", description = "Questions for each figure. Default: 200.")
    private int questions = 200;

    @Option(names = "--seed", paramLabel = "N", description = "Of corpus and questions. Default: 20261122.")
    private long seed = 20_261_122L;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Where databases are made and deleted. Default: a temporary folder.")
    private @Nullable Path work;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            description = "Where the report goes. Default: benchmarks/results.")
    private Path results = Checkout.results();

    private RunBenchmarks() {}

    public static void main(String[] words) {
        ROOT.setLevel(Level.SEVERE);
        System.exit(new CommandLine(new RunBenchmarks()).execute(words));
    }

    @Override
    public Integer call() throws IOException {
        for (var size : sizes) {
            if (size < SIZE_MIN || size > SIZE_MAX) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--sizes holds %d, allowed is %d to %d.".formatted(size, SIZE_MIN, SIZE_MAX));
            }
        }
        var lib = Checkout.databaseLibraries();
        var machine = Machine.describe(neo4jVersion(lib));
        var done = new ArrayList<SizeFigures>();
        var run = described();
        for (var size : sizes) {
            done.add(measure(size, lib));
            run.put("load of the machine at the end of %,d documents".formatted(size), Machine.load());
            // After each size, so that a run that is stopped has given something.
            new Report(LocalDate.now(ZoneOffset.UTC).toString(), machine, run, done).write(results);
        }
        note("The report is " + results.resolve(LocalDate.now(ZoneOffset.UTC) + ".md"));
        return 0;
    }

    private Map<String, String> described() {
        var run = new LinkedHashMap<String, String>();
        run.put("seed", Long.toString(seed));
        run.put("questions for each figure", Integer.toString(questions));
        run.put("rows asked for", "10");
        return run;
    }

    private SizeFigures measure(int size, Path lib) throws IOException {
        try (var folder = work == null ? WorkFolder.temporary() : WorkFolder.in(work)) {
            var libraries = Libraries.link(lib, Checkout.inside(), folder.path().resolve("lib"));
            var phases = new Phases(libraries, folder.path(), new Corpus(seed, size), questions, RunBenchmarks::note);
            return size > aloneAbove ? phases.runAlone() : phases.run();
        }
    }

    private static String neo4jVersion(Path lib) throws IOException {
        try (var jars = Files.list(lib)) {
            return jars.map(jar -> String.valueOf(jar.getFileName()))
                    .filter(name -> name.matches("neo4j-kernel-[0-9.]+\\.jar"))
                    .collect(Collectors.joining());
        }
    }

    private static void note(String line) {
        System.err.println(CLOCK.format(LocalTime.now(ZoneOffset.UTC)) + "  " + line);
    }
}
