// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.ingest.Models;
import io.throughline.standalone.connection.GraphConnection;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.view.Json;
import io.throughline.standalone.view.ModelText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

// [impl->TL-US-48]
@Command(
        name = "list",
        header = "Show the models whose vectors the graph holds, the one in force first, and how far each is built.",
        footer = {
            "%nExamples:",
            "  throughline model list",
            "  throughline model list --json",
        })
final class ModelListCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Option(names = "--json", description = "Print a JSON array, a model a line.")
    private boolean json;

    ModelListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var settings = Settings.resolve(Given.data(dataOptions.data), session.environment());
        try (var graph = GraphConnection.openFilled(settings, session.environment(), session.console()::say)) {
            var states = Models.of(graph.driver()).list();
            if (json) {
                session.out()
                        .println(Json.array(states.stream().map(ModelText::row).toList()));
            } else {
                states.forEach(state -> session.out().println(ModelText.line(state)));
            }
            return 0;
        }
    }
}
