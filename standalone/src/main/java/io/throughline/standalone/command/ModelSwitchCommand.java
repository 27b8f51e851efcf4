// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.ingest.ModelState;
import io.throughline.ingest.Models;
import io.throughline.ingest.store.StoredModel;
import io.throughline.standalone.connection.GraphConnection;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.RememberedModel;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.settings.UserFailure;
import io.throughline.standalone.view.ModelText;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

// [impl->TL-US-48]
@Command(
        name = "switch",
        header = "Put the other model in force, all at once; the same command goes back.",
        description = {
            "Refused while passages lack its vector: `throughline model build` makes them. A running `up`, service or worker"
                    + " follows by itself; searches never mix the two.",
        },
        footer = {
            "%nExamples:",
            "  throughline model switch                                to the one that is not in force",
            "  throughline model switch all-minilm-l6-v2",
        })
final class ModelSwitchCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Parameters(
            paramLabel = "MODEL",
            arity = "0..1",
            description = "One that `throughline model list` names. Default: the one that is not in force.")
    private @Nullable String model;

    ModelSwitchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var settings = Settings.resolve(Given.data(dataOptions.data), session.environment());
        try (var graph = GraphConnection.openFilled(settings, session.environment(), session.console()::say)) {
            var models = Models.of(graph.driver());
            var wanted = wanted(models.list().stream().map(ModelState::model).toList());
            var isOurs = settings.neo4jUri().value().isEmpty();
            var remembered = RememberedModel.of(settings.data().value());
            var former = isOurs ? remembered.read() : null;
            var state = models.putInForce(wanted.name(), former);
            if (isOurs) {
                remembered.write(wanted.chosenBy());
            }
            session.out().println(ModelText.line(state));
            return 0;
        }
    }

    private StoredModel wanted(List<StoredModel> models) {
        return models.stream()
                .filter(found ->
                        model == null ? !found.inForce() : model.equals(found.name()) || model.equals(found.chosenBy()))
                .findFirst()
                .orElseThrow(() -> model == null
                        ? UserFailure.failure(
                                "No model stands beside the one in force: `throughline model build MODEL` makes one.")
                        : UserFailure.usage(
                                "MODEL is `%s`, and the graph has vectors of %s only: `throughline model build %s` makes them."
                                        .formatted(
                                                model,
                                                models.stream()
                                                        .map(StoredModel::name)
                                                        .collect(Collectors.joining(" and ")),
                                                model)));
    }
}
