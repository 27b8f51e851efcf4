// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.database.DatabaseSettings;
import io.throughline.ingest.progress.Progress;
import io.throughline.standalone.connection.EmbedderFuture;
import io.throughline.standalone.eval.Evaluation;
import io.throughline.standalone.eval.EvaluationJson;
import io.throughline.standalone.eval.EvaluationTable;
import io.throughline.standalone.eval.FolderFigures;
import io.throughline.standalone.eval.beir.BeirFolder;
import io.throughline.standalone.eval.beir.BeirReader;
import io.throughline.standalone.eval.vectors.RememberingEmbedder;
import io.throughline.standalone.settings.CacheFolder;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What both kinds of evaluation share: one JSON object to stdout, a table for people beside it. */
final class EvalFolders {
    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Embedding model, as in `throughline up --help`. Default: bge-small-en-v1.5.")
    private @Nullable String model;

    @Option(names = "--json", description = "Leave out the table for people; the JSON object is printed in any case.")
    private boolean json;

    Integer measure(Session session, List<Path> paths, BiFunction<Evaluation, BeirFolder, FolderFigures> measure) {
        // Read before anything starts, so that a wrong folder costs no time.
        var folders = paths.stream().map(BeirReader::read).toList();
        var environment = session.environment();
        var settings = Settings.resolve(Given.data(null).withModel(model), environment);
        try (var opening = EmbedderFuture.open(settings.model());
                var embedder = RememberingEmbedder.of(
                        opening.get(), CacheFolder.of(environment).resolve("vectors"))) {
            var evaluation = new Evaluation(
                    folder -> database(folder, environment),
                    embedder,
                    Progress.onStandardError(),
                    session.console()::say);
            var figures = new ArrayList<FolderFigures>();
            for (var folder : folders) {
                figures.add(measure.apply(evaluation, folder));
                if (!json && folders.size() > 1) {
                    // Many folders take long: what is known is shown.
                    session.console().say(EvaluationTable.of(figures.subList(figures.size() - 1, figures.size())));
                }
            }
            if (!json) {
                session.console().say(EvaluationTable.of(figures));
            }
            session.out().println(EvaluationJson.of(figures));
            return 0;
        }
    }

    /** On the scratch folder and a free port, whatever data folder and port are set. */
    private static DatabaseSettings database(Path folder, java.util.Map<String, String> environment) {
        return Settings.resolve(Given.data(folder).withPorts(null, 0), environment)
                .database();
    }
}
