// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.standalone.connection.GraphConnection;
import io.throughline.standalone.connection.Queries;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.view.Json;
import io.throughline.standalone.view.TraceText;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "trace",
        header =
                "Walk from a document up to its product and down to its code and tests, with the evidence of each link.",
        footer = {
            "%nExamples:",
            "  throughline trace TL-US-16                              both ways, three links far",
            "  throughline trace TL-US-16 --direction down --depth 5   everything that realises it",
            "  throughline trace TL-US-16 --json",
        })
final class TraceCommand implements Callable<Integer> {
    private static final int DEPTH_MAX = 10;
    private static final int LIMIT_MAX = 10_000;

    /** Which way to walk. */
    enum Direction {
        up,
        down,
        both
    }

    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Parameters(paramLabel = "KEY", description = "Key of the document to start from, for example TL-US-16.")
    private String key = "";

    @Option(
            names = "--direction",
            paramLabel = "WAY",
            defaultValue = "both",
            description = "up towards the product, down towards code and tests, or both. Default: both.")
    private Direction direction = Direction.both;

    @Option(
            names = "--depth",
            paramLabel = "N",
            defaultValue = "3",
            description = "At most so many links far, 1 to 10. Default: 3.")
    private int depth;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "1000",
            description = "At most so many documents, 1 to 10000. Default: 1000.")
    private int limit;

    @Option(
            names = "--as",
            paramLabel = "USER",
            description =
                    "Walk only over what this user may read. Default: local, the administrator, or THROUGHLINE_PRINCIPAL.")
    private @Nullable String principal;

    @Option(names = "--json", description = "Print a JSON array, a step a line.")
    private boolean json;

    TraceCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Ranges.require("--depth", depth, 1, DEPTH_MAX);
        Ranges.require("--limit", limit, 1, LIMIT_MAX);
        var settings = Settings.resolve(Given.data(dataOptions.data).withPrincipal(principal), session.environment());
        try (var graph = GraphConnection.openFilled(settings, session.environment(), session.console()::say)) {
            var queries = new Queries(graph.driver(), settings.principal().value());
            var steps = queries.trace(List.of(key), direction.name().toLowerCase(Locale.ROOT), depth, limit);
            if (steps.isEmpty()) {
                throw NoDocument.named(key, settings.principal().value());
            }
            session.out().println(json ? Json.array(steps) : TraceText.of(steps));
            return 0;
        }
    }
}
