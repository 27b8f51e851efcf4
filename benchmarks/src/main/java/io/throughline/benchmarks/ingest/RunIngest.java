// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.ingest;

import io.throughline.benchmarks.Checkout;
import io.throughline.benchmarks.WorkFolder;
import io.throughline.benchmarks.data.Corpus;
import io.throughline.benchmarks.data.Vectors;
import io.throughline.benchmarks.database.Libraries;
import io.throughline.benchmarks.database.OurGraph;
import io.throughline.benchmarks.database.Sizes;
import io.throughline.benchmarks.report.Machine;
import io.throughline.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry point that {@code ./benchmarks/ingest} calls. */
@CommandLine.Command(
        name = "benchmarks/ingest",
        mixinStandardHelpOptions = true,
        description = "Measures how fast a folder comes in, and what reading it again costs, and writes a report.")
public final class RunIngest implements Callable<Integer> {
    private static final Logger ROOT = Logger.getLogger("");
    private static final int FEW = 10;
    private static final int PAGES_MIN = 100;
    private static final int PAGES_MAX = 150_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--pages",
            paramLabel = "N",
            description = "Pages of six passages each, 100 to 150000. Default: 8400.")
    private int pages = 8_400;

    @Option(names = "--seed", paramLabel = "N", description = "Of all that is made up. Default: 20261123.")
    private long seed = 20_261_123L;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            description = "Where the report goes. Default: benchmarks/results.")
    private Path results = Checkout.results();

    private RunIngest() {}

    public static void main(String[] words) {
        ROOT.setLevel(Level.SEVERE);
        System.exit(new CommandLine(new RunIngest()).execute(words));
    }

    @Override
    public Integer call() throws IOException {
        if (pages < PAGES_MIN || pages > PAGES_MAX) {
            throw new ParameterException(
                    spec.commandLine(), "--pages is %d, allowed is %d to %d".formatted(pages, PAGES_MIN, PAGES_MAX));
        }
        var machine = Machine.describe("5.26");
        var corpus = new Corpus(seed, 1_000_000);
        var report = new IngestReport(
                LocalDate.now(ZoneOffset.UTC).toString(),
                machine,
                measure(corpus, pages / FEW),
                measure(corpus, pages));
        note("The report is " + report.write(results));
        return 0;
    }

    /** Each in a database of its own. */
    private static Rounds.Outcome measure(Corpus corpus, int files) throws IOException {
        try (var work = WorkFolder.temporary();
                var graph = OurGraph.start(
                        Libraries.link(
                                Checkout.databaseLibraries(),
                                Checkout.inside(),
                                work.path().resolve("lib")),
                        work.path().resolve("data"),
                        Sizes.forDocuments(files))) {
            // Once in a database's life, and not what a source costs.
            new Schema(graph.driver()).apply(Vectors.DIMENSIONS);
            var source = Files.createDirectory(work.path().resolve("source"));
            var command = new Command(Checkout.productLibraries(), work.path(), graph.environment());
            return new Rounds(graph, command, RunIngest::note).run(new MadeFolder(source, corpus, files));
        }
    }

    private static void note(String line) {
        System.err.println(line);
    }
}
