// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.tracing;

import io.throughline.benchmarks.Checkout;
import io.throughline.benchmarks.WorkFolder;
import io.throughline.benchmarks.data.Vectors;
import io.throughline.benchmarks.database.Libraries;
import io.throughline.benchmarks.database.OurGraph;
import io.throughline.benchmarks.database.Sizes;
import io.throughline.benchmarks.report.Machine;
import io.throughline.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The entry point that {@code ./benchmarks/tracing} calls. */
@Command(
        name = "benchmarks/tracing",
        mixinStandardHelpOptions = true,
        description = "Measures impact, coverage and the matrix over a large made-up project, and writes a report.")
public final class RunTracing implements Callable<Integer> {
    private static final Logger ROOT = Logger.getLogger("");
    /** The small project beside the large one is a tenth of it. */
    private static final int SMALL = 10;

    private static final int COVERAGE_RUNS = 5;

    @Option(names = "--documents", paramLabel = "N", description = "Of the large project. Default: 100000.")
    private int documents = 100_000;

    @Option(names = "--links", paramLabel = "N", description = "Of the large project. Default: 1000000.")
    private int links = 1_000_000;

    @Option(names = "--questions", paramLabel = "N", description = "About impact. Default: 200.")
    private int questions = 200;

    @Option(names = "--seed", paramLabel = "N", description = "Of all that is made up. Default: 20261123.")
    private long seed = 20_261_123L;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            description = "Where the report goes. Default: benchmarks/results.")
    private Path results = Checkout.results();

    private RunTracing() {}

    public static void main(String[] words) {
        ROOT.setLevel(Level.SEVERE);
        System.exit(new CommandLine(new RunTracing()).execute(words));
    }

    @Override
    public Integer call() throws IOException {
        var machine = Machine.describe("5.26");
        try (var folder = WorkFolder.temporary();
                var graph = OurGraph.start(
                        Libraries.link(
                                Checkout.databaseLibraries(),
                                Checkout.inside(),
                                folder.path().resolve("lib")),
                        folder.path().resolve("data"),
                        Sizes.forDocuments(documents))) {
            var large = new TracedProject("Shop", seed, documents, links);
            var small = new TracedProject("Kiosk", seed + 1, documents / SMALL, links / SMALL);
            new Schema(graph.driver()).apply(Vectors.DIMENSIONS);
            var loading = new TraceLoading(graph, RunTracing::note);
            loading.users();
            loading.project(small);
            loading.project(large);

            var tracing = new Tracing(graph);
            tracing.impact(large, questions, "warm-up");
            var impact = tracing.impact(large, questions, "measured");
            note("impact " + impact);
            var coverage = new ArrayList<Tracing.Coverage>();
            for (int run = 0; run <= COVERAGE_RUNS; run++) {
                coverage.add(tracing.coverage(large));
            }
            note("coverage " + coverage);
            var command = new MatrixCommand(Checkout.home(), graph.environment());
            var matrices = List.of(
                    command.write(small.name(), "csv", folder.path().resolve("small.csv")),
                    command.write(large.name(), "csv", folder.path().resolve("large.csv")));
            note("matrix " + matrices);
            var report = new TracingReport(
                    LocalDate.now(ZoneOffset.UTC).toString(),
                    machine,
                    large,
                    questions,
                    impact,
                    // The first run is cold.
                    coverage.subList(1, coverage.size()),
                    matrices);
            note("The report is " + report.write(results));
        }
        return 0;
    }

    private static void note(String line) {
        System.err.println(line);
    }
}
