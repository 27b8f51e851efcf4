// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.ingest.connector.Connectors;
import io.throughline.ingest.schedule.Schedule;
import io.throughline.standalone.connection.OpenSources;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.up.RepositoryHere;
import io.throughline.standalone.up.Up;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        header = "Start everything: database, service, explorer, and ingest in the background.",
        description = {
            "Serves http://127.0.0.1:8080 until Ctrl-C. The graph can be browsed as soon as its structure is read;"
                    + " search by meaning follows as vectors are made. What changes in a source is taken in while it runs.",
        },
        footer = {
            "%nExamples:",
            "  throughline up                                          the repository one stands in",
            "  throughline up --source git:/srv/shop --source csv:export.csv --data shop-data",
            "  throughline up --source jira:https://jira.example.org?project=SHOP --every 5m",
            "  throughline up --data shop-data --port 9090 --as ada    serve on another port, reading as ada",
        })
final class UpCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = Connectors.SCHEMES + "; may be given several times."
                    + " Default: the git repository one stands in.")
    private final List<String> sources = new ArrayList<>();

    @Option(
            names = "--every",
            paramLabel = "WHEN",
            description = "Read the sources again this often: 1s to 30d (s, m, h, d), or never; SOURCE=WHEN for one of"
                    + " them; may be given several times. Default: 15m, or THROUGHLINE_EVERY.")
    private final List<String> every = new ArrayList<>();

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "Port of service and explorer on loopback, 0 for a free one. Default: 8080, or THROUGHLINE_PORT.")
    private @Nullable Integer port;

    @Option(
            names = "--bolt-port",
            paramLabel = "N",
            description = "Port of the database on loopback, 0 for a free one. Default: 0, or THROUGHLINE_BOLT_PORT.")
    private @Nullable Integer boltPort;

    @Option(
            names = "--as",
            paramLabel = "USER",
            description = "Serve what this user may read. Default: local, the administrator, or THROUGHLINE_PRINCIPAL.")
    private @Nullable String principal;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "bge-small-en-v1.5, all-minilm-l6-v2, or /path/model.onnx[#sha256=HEX]. A data folder keeps"
                    + " its model. Default: bge-small-en-v1.5, or THROUGHLINE_MODEL.")
    private @Nullable String model;

    UpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var settings = Settings.resolve(
                Given.data(dataOptions.data)
                        .withPorts(port, boltPort)
                        .withModel(model)
                        .withPrincipal(principal),
                session.environment());
        var addresses = sources.isEmpty() ? List.of(RepositoryHere.here().source()) : sources;
        var schedule = Schedule.of(every.isEmpty() ? fromEnvironment() : every, addresses, "15m");
        try (var up = new Up(settings, session.environment(), session.console())) {
            up.check();
            Runtime.getRuntime().addShutdownHook(new Thread(up::close, "stop-everything"));
            try (var opened = OpenSources.open(addresses)) {
                return up.run(opened, schedule);
            }
        }
    }

    private List<String> fromEnvironment() {
        var words = session.environment().getOrDefault("THROUGHLINE_EVERY", "").strip();
        return words.isEmpty() ? List.of() : List.of(words.split("\\s+"));
    }
}
