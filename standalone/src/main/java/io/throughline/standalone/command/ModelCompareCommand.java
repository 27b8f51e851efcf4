// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.ingest.ModelState;
import io.throughline.ingest.Models;
import io.throughline.standalone.compare.Contender;
import io.throughline.standalone.compare.ModelComparison;
import io.throughline.standalone.connection.EmbedderFuture;
import io.throughline.standalone.connection.GraphConnection;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.settings.UserFailure;
import io.throughline.standalone.view.Json;
import java.util.List;
import java.util.concurrent.Callable;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

// [impl->TL-US-48]
@Command(
        name = "compare",
        header = "Show which of the two models finds more of what is known to belong together in this graph.",
        description = {
            "Asks for the titles of requirements; right are the documents that are linked with them. Both models are asked"
                    + " alone, without words and links. Nothing is written.",
        },
        footer = {
            "%nExamples:",
            "  throughline model compare",
            "  throughline model compare --limit 1000 --json",
        })
final class ModelCompareCommand implements Callable<Integer> {
    private static final int LIMIT_MAX = 10_000;

    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "200",
            description = "At most so many queries, 1 to 10000. Default: 200.")
    private int limit;

    @Option(names = "--json", description = "Print one JSON object in an array.")
    private boolean json;

    ModelCompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Ranges.require("--limit", limit, 1, LIMIT_MAX);
        var settings = Settings.resolve(Given.data(dataOptions.data), session.environment());
        try (var graph = GraphConnection.openFilled(settings, session.environment(), session.console()::say)) {
            var states = Models.of(graph.driver()).list();
            requireTwo(states);
            var comparison = compare(graph.driver(), settings, states);
            if (comparison.queries() == 0) {
                throw UserFailure.failure(
                        "The graph has no requirement that is linked with a document, so nothing can be compared: ingest code, tests or specifications that name requirements.");
            }
            session.out().println(json ? Json.array(List.of(comparison.row())) : comparison.text());
            return 0;
        }
    }

    private static void requireTwo(List<ModelState> states) {
        if (states.size() < 2) {
            throw UserFailure.failure(
                    "No model stands beside the one in force: `throughline model build MODEL` makes one.");
        }
        states.stream().filter(state -> !state.isWhole()).findFirst().ifPresent(state -> {
            throw UserFailure.failure(
                    "Passages without a vector of the model %2$s: %1$,d. Run `throughline %3$s` first."
                            .formatted(
                                    state.passages() - state.embedded(),
                                    state.model().name(),
                                    state.model().inForce()
                                            ? "ingest SOURCE"
                                            : "model build " + state.model().chosenBy()));
        });
    }

    private ModelComparison compare(Driver driver, Settings settings, List<ModelState> states) {
        var inForce = states.get(0).model();
        var beside = states.get(1).model();
        var choice = inForce.choice() == null ? settings.model().value() : inForce.chosenBy();
        try (var first = open(choice);
                var second = open(beside.chosenBy())) {
            for (var pair : List.of(new Contender(inForce, first.get()), new Contender(beside, second.get()))) {
                if (!pair.model().is(pair.embedder().card())) {
                    throw UserFailure.failure(
                            "The model %s cannot be opened, for %s are other files: name the right one by THROUGHLINE_MODEL."
                                    .formatted(
                                            pair.model().name(),
                                            pair.embedder().card().name()));
                }
            }
            return ModelComparison.of(
                    driver, new Contender(inForce, first.get()), new Contender(beside, second.get()), limit);
        }
    }

    private EmbedderFuture open(String choice) {
        return EmbedderFuture.open(
                Settings.resolve(Given.data(dataOptions.data).withModel(choice), session.environment())
                        .model());
    }
}
