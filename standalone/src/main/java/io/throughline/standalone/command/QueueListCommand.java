// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.queue.DeadLetter;
import io.throughline.standalone.connection.GraphConnection;
import io.throughline.standalone.connection.Queues;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.view.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        header = "Show events that were set aside, the newest first, each with the reason.",
        footer = {
            "%nExamples:",
            "  throughline queue list",
            "  throughline queue list --limit 200 --json",
        })
// [impl->TL-US-32]
final class QueueListCommand implements Callable<Integer> {
    private static final int LIMIT_MAX = 1_000;

    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "At most so many events, 1 to 1000. Default: 50.")
    private int limit = 50;

    @Option(names = "--json", description = "Print a JSON array, an event a line.")
    private boolean json;

    QueueListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Ranges.require("--limit", limit, 1, LIMIT_MAX);
        var settings = Settings.resolve(Given.data(dataOptions.data), session.environment());
        try (var graph = GraphConnection.openFilled(settings, session.environment(), session.console()::say);
                var queue = Queues.open(graph.driver(), session.environment())) {
            var state = queue.state();
            var letters = queue.deadLetters(limit);
            session.console()
                    .say("Events: %,d waiting, %,d being looked into, %,d set aside."
                            .formatted(state.waiting(), state.taken(), state.dead()));
            print(letters);
            return 0;
        }
    }

    private void print(List<DeadLetter> letters) {
        if (json) {
            session.out()
                    .println(Json.array(
                            letters.stream().map(QueueListCommand::row).toList()));
        } else {
            letters.forEach(letter -> session.out()
                    .println("%s  %s  %s%s%n    %s"
                            .formatted(
                                    letter.receivedAt(),
                                    letter.id(),
                                    letter.kind().isEmpty() ? "" : letter.kind() + "  ",
                                    letter.failures() == 1 ? "1 try" : letter.failures() + " tries",
                                    letter.reason())));
        }
    }

    private static Map<String, @Nullable Object> row(DeadLetter letter) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", letter.id());
        row.put("service", letter.service());
        row.put("kind", letter.kind());
        row.put("receivedAt", letter.receivedAt().toString());
        row.put("failures", letter.failures());
        row.put("reason", letter.reason());
        return row;
    }
}
