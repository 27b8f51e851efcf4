// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.ingest.Models;
import io.throughline.standalone.connection.GraphConnection;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

// [impl->TL-US-48]
@Command(
        name = "drop",
        header =
                "Take the vectors of the model away that is not in force; there is no way back to it but another build.",
        footer = {
            "%nExamples:",
            "  throughline model drop",
        })
final class ModelDropCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    ModelDropCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var settings = Settings.resolve(Given.data(dataOptions.data), session.environment());
        try (var graph = GraphConnection.openFilled(settings, session.environment(), session.console()::say)) {
            var dropped = Models.of(graph.driver()).drop();
            session.out()
                    .println("%s is gone, with %,d vectors."
                            .formatted(dropped.model().name(), dropped.embedded()));
            return 0;
        }
    }
}
