// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.ingest.store.ModelRegistry;
import io.throughline.standalone.connection.EmbedderFuture;
import io.throughline.standalone.connection.GraphConnection;
import io.throughline.standalone.connection.Queries;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.settings.UserFailure;
import io.throughline.standalone.view.Json;
import io.throughline.standalone.view.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        header = "Find documents and code by plain words, names or keys, and say why each was found.",
        footer = {
            "%nExamples:",
            "  throughline search battery level too low",
            "  throughline search parseTraceMark --limit 3",
            "  throughline search \"who may read what\" --as ada --json",
        })
final class SearchCommand implements Callable<Integer> {
    private static final int LIMIT_MAX = 1_000;

    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What to look for; several words need no quotes.")
    private final List<String> words = new ArrayList<>();

    @Option(
            names = "--as",
            paramLabel = "USER",
            description =
                    "Find only what this user may read. Default: local, the administrator, or THROUGHLINE_PRINCIPAL.")
    private @Nullable String principal;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "At most so many, 1 to 1000. Default: 10.")
    private int limit;

    @Option(names = "--json", description = "Print a JSON array, a hit a line, with passages and explanations.")
    private boolean json;

    SearchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Ranges.require("--limit", limit, 1, LIMIT_MAX);
        var text = String.join(" ", words).strip();
        if (text.isEmpty()) {
            throw UserFailure.usage("TEXT is empty: name at least one word.");
        }
        var settings = Settings.resolve(Given.data(dataOptions.data).withPrincipal(principal), session.environment());
        try (var embedder = EmbedderFuture.open(settings.model());
                var graph = GraphConnection.openFilled(settings, session.environment(), session.console()::say)) {
            new ModelRegistry(graph.driver()).requireSame(embedder.get().card());
            var queries = new Queries(graph.driver(), settings.principal().value());
            var hits = queries.search(text, embedder.get().embedQuery(text), limit);
            if (hits.isEmpty()) {
                session.console()
                        .say("Nothing that `%s` may read answers this."
                                .formatted(settings.principal().value()));
            }
            if (json || !hits.isEmpty()) {
                session.out().println(json ? Json.array(hits) : SearchText.of(hits));
            }
            return 0;
        }
    }
}
