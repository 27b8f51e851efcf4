// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.ingest.IngestHistory;
import io.throughline.ingest.RunEntry;
import io.throughline.standalone.connection.GraphConnection;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        header = "Show the last runs: when, what they changed, what stood against their sources, how they ended.",
        footer = {
            "%nExamples:",
            "  throughline ingest status",
            "  throughline ingest status --limit 50 --json",
        })
// [impl->TL-US-28]
final class IngestStatusCommand implements Callable<Integer> {
    private static final int LIMIT_MAX = 200;

    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "At most so many runs, 1 to 200. Default: 10.")
    private int limit = 10;

    @Option(names = "--json", description = "Print a JSON array, a run a line.")
    private boolean json;

    IngestStatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Ranges.require("--limit", limit, 1, LIMIT_MAX);
        var settings = Settings.resolve(Given.data(dataOptions.data), session.environment());
        try (var graph = GraphConnection.openFilled(settings, session.environment(), session.console()::say)) {
            var runs = IngestHistory.of(graph.driver()).runs(limit);
            if (json) {
                session.out().println(runs.stream().map(RunEntry::json).collect(Collectors.joining(",\n ", "[", "]")));
            } else if (runs.isEmpty()) {
                session.console().say("Nothing was ingested into this graph yet: `throughline ingest SOURCE` does.");
            } else {
                runs.forEach(run -> session.out().println(run.text()));
            }
            return 0;
        }
    }
}
