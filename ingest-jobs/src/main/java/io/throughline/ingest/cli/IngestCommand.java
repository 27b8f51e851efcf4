// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.cli;

import io.throughline.embedding.ModelException;
import io.throughline.embedding.TextEmbedder;
import io.throughline.ingest.EmbedderInForce;
import io.throughline.ingest.Ingest;
import io.throughline.ingest.IngestException;
import io.throughline.ingest.IngestOptions;
import io.throughline.ingest.IngestReport;
import io.throughline.ingest.connector.Connectors;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.progress.Progress;
import io.throughline.ingest.schedule.Schedule;
import io.throughline.ingest.schedule.ScheduledIngest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The command line of the job: reads the environment, runs, prints the summary. */
// [impl->TL-US-17]
@Command(
        name = "throughline-ingest",
        mixinStandardHelpOptions = true,
        description = "Ingests sources into a running Throughline graph.",
        footer = {
            "",
            "Environment: THROUGHLINE_NEO4J_URI (default bolt://127.0.0.1:7687), THROUGHLINE_NEO4J_USER (default neo4j),",
            "THROUGHLINE_NEO4J_PASSWORD, THROUGHLINE_MODEL (default bge-small-en-v1.5), THROUGHLINE_FAIL_RATE (default 0.1),",
            "THROUGHLINE_PEOPLE.",
            "Exit code: 0 done, 1 findings or failure, 2 wrong usage."
        })
final class IngestCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int FINDINGS = 1;
    private static final int USAGE = 2;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description = Connectors.SCHEMES + "; several are linked with each other.")
    private List<String> sources = List.of();

    @Option(
            names = "--every",
            paramLabel = "WHEN",
            description = "Reads the sources again and again, so long after each end: 1s to 30d (s, m, h, d);"
                    + " SOURCE=WHEN for one of them; may be given several times.")
    private List<String> every = List.of();

    @Option(names = "--json", description = "Prints the summary as one JSON object a run.")
    private boolean json;

    private final Map<String, String> environment;
    private final Function<String, Connector> connectors;
    private final Function<String, TextEmbedder> embedders;

    IngestCommand(
            Map<String, String> environment,
            Function<String, Connector> connectors,
            Function<String, TextEmbedder> embedders) {
        this.environment = environment;
        this.connectors = connectors;
        this.embedders = embedders;
    }

    static int wrongUsage(ParameterException e, String[] arguments) {
        System.err.println(e.getMessage());
        return USAGE;
    }

    @Override
    public Integer call() {
        var opened = new ArrayList<Connector>();
        try {
            var schedule = Schedule.of(every, sources, "never");
            sources.forEach(source -> opened.add(connectors.apply(source)));
            return ingest(opened, schedule);
        } catch (SourceException e) {
            System.err.println(e.getMessage());
            return e.isUsage() ? USAGE : FINDINGS;
        } catch (IngestException | ModelException e) {
            System.err.println(e.getMessage());
            return FINDINGS;
        } finally {
            opened.forEach(Connector::close);
        }
    }

    private int ingest(List<Connector> opened, Schedule schedule) {
        try (var driver = connect();
                var embedder = embedders.apply(environment.getOrDefault("THROUGHLINE_MODEL", ""));
                var inForce = new EmbedderInForce(driver, () -> embedder)) {
            var options = IngestOptions.of(environment);
            var report = Ingest.on(driver, embedder).run(opened, options, Progress.onStandardError());
            print(report);
            new ScheduledIngest(
                            schedule,
                            source -> again(Ingest.on(driver, inForce.get()), source, options),
                            (source, again) -> print(again),
                            System.err::println,
                            new CompletableFuture<>())
                    .run();
            return report.findingCount() == 0 ? DONE : FINDINGS;
        }
    }

    private IngestReport again(Ingest ingest, String source, IngestOptions options) {
        try (var connector = connectors.apply(source)) {
            return ingest.again(List.of(connector), options);
        }
    }

    private void print(IngestReport report) {
        System.out.println(json ? report.json() : report.text());
    }

    private Driver connect() {
        var uri = environment.getOrDefault("THROUGHLINE_NEO4J_URI", "bolt://127.0.0.1:7687");
        var user = environment.getOrDefault("THROUGHLINE_NEO4J_USER", "neo4j");
        var password = environment.getOrDefault("THROUGHLINE_NEO4J_PASSWORD", "");
        try {
            var driver = GraphDatabase.driver(
                    URI.create(uri),
                    password.isEmpty() ? AuthTokens.none() : AuthTokens.basic(user, password),
                    Config.builder().withUserAgent("throughline-ingest").build());
            try {
                driver.verifyConnectivity();
                return driver;
            } catch (Neo4jException e) {
                driver.close();
                throw e;
            }
        } catch (Neo4jException | IllegalArgumentException e) {
            throw new IngestException(
                    "No database answers at THROUGHLINE_NEO4J_URI=%s (%s): start it, or correct the address and the password."
                            .formatted(
                                    uri,
                                    String.valueOf(e.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("")),
                    e);
        }
    }
}
