// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.ingest.Models;
import io.throughline.ingest.progress.Progress;
import io.throughline.standalone.connection.EmbedderFuture;
import io.throughline.standalone.connection.GraphConnection;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.view.ModelText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

// [impl->TL-US-48]
@Command(
        name = "build",
        header = "Give every passage a vector of another model, beside that of the model in force.",
        description = {
            "Searches go on with the model in force; an ingest has to wait, and events wait in their queue. A build that was"
                    + " stopped or killed goes on with the same command, which also embeds what changed since an earlier build.",
        },
        footer = {
            "%nExamples:",
            "  throughline model build all-minilm-l6-v2",
            "  throughline model build models/e5/model.onnx",
        })
final class ModelBuildCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Parameters(paramLabel = "MODEL", description = "A bundled model or a path, as in `throughline up --help`.")
    private String model = "";

    ModelBuildCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var settings = Settings.resolve(Given.data(dataOptions.data).withModel(model), session.environment());
        try (var embedder = EmbedderFuture.open(settings.model());
                var graph = GraphConnection.openFilled(settings, session.environment(), session.console()::say)) {
            var built = Models.of(graph.driver()).build(embedder.get(), model, Progress.onStandardError());
            session.out().println(ModelText.line(built));
            session.console()
                    .say(
                            "`throughline model compare` shows which finds more, `throughline model switch` puts %s in force."
                                    .formatted(built.model().name()));
            return 0;
        }
    }
}
