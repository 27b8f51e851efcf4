// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.standalone.connection.GraphConnection;
import io.throughline.standalone.connection.Queues;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.settings.UserFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        header = "Have events that were set aside looked into again.",
        footer = {
            "%nExamples:",
            "  throughline queue replay github:72d3162e-cc78-11e3-81ab-4c9367dc0958",
            "  throughline queue replay --all",
        })
// [impl->TL-US-32]
final class QueueReplayCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of events, as `queue list` shows them.")
    private final List<String> ids = new ArrayList<>();

    @Option(names = "--all", description = "All that were set aside.")
    private boolean all;

    QueueReplayCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (all == !ids.isEmpty()) {
            throw UserFailure.usage("What to replay is missing: name ids of `queue list`, or --all without any.");
        }
        var settings = Settings.resolve(Given.data(dataOptions.data), session.environment());
        try (var graph = GraphConnection.openFilled(settings, session.environment(), session.console()::say);
                var queue = Queues.open(graph.driver(), session.environment())) {
            int replayed = queue.replay(ids);
            session.console().say("Events waiting again: %,d.".formatted(replayed));
            return all || replayed == ids.stream().distinct().count() ? 0 : UserFailure.FAILURE;
        }
    }
}
