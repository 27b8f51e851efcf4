// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.names.DocumentType;
import io.throughline.standalone.connection.GraphConnection;
import io.throughline.standalone.connection.Queries;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.settings.UserFailure;
import io.throughline.standalone.view.Json;
import io.throughline.standalone.view.SuggestTable;
import io.throughline.standalone.view.SuggestText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

// [impl->TL-US-34]
@Command(
        name = "suggest",
        header =
                "Suggest links that are probably there though nobody wrote them down, surest first; decide about them.",
        description = {
            "Without a further verb it writes nothing. A suggestion is a guess: it counts as a link once somebody accepts it.",
        },
        footer = {
            "%nExamples:",
            "  throughline suggest                                  code for every story",
            "  throughline suggest TL-US-16 --limit 10              code for one story",
            "  throughline suggest --from Code --to TechSpec --confidence 0.5",
            "  throughline suggest accept TL-US-16 throughline:src/Up.java --comment 'starts it all'",
            "  throughline suggest --csv > links.csv                to decide about many with `suggest decide`",
        })
final class SuggestCommand implements Callable<Integer> {
    private static final int LIMIT_MAX = 1_000;

    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Parameters(paramLabel = "KEY", arity = "0..*", description = "Only for these documents. Default: all of --from.")
    private final List<String> keys = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "TYPE",
            defaultValue = "UserStory",
            description = "Type of the documents that links are sought for. Default: UserStory.")
    private String from = "";

    @Option(
            names = "--to",
            paramLabel = "TYPE",
            defaultValue = "Code",
            description = "Type of the documents that they may be linked with. Default: Code.")
    private String to = "";

    @Option(
            names = "--confidence",
            paramLabel = "P",
            defaultValue = "0.2",
            description = "Only what is at least so sure, 0 to 1. Default: 0.2.")
    private double confidence;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "5",
            description = "At most so many for each document, 1 to 1000. Default: 5.")
    private int limit;

    @Option(
            names = "--as",
            paramLabel = "USER",
            description =
                    "Look only at what this user may read. Default: local, the administrator, or THROUGHLINE_PRINCIPAL.")
    private @Nullable String principal;

    @Option(names = "--json", description = "Print a JSON array, a suggestion a line.")
    private boolean json;

    @Option(names = "--csv", description = "Print CSV to fill decisions into, for `suggest decide`.")
    private boolean csv;

    SuggestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (json && csv) {
            throw UserFailure.usage("--json and --csv are two forms: name one of them.");
        }
        Ranges.require("--limit", limit, 1, LIMIT_MAX);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw UserFailure.usage("--confidence is %s, allowed is 0 to 1.".formatted(confidence));
        }
        var types = Map.of("from", List.of(type("--from", from)), "to", List.of(type("--to", to)));
        var settings = Settings.resolve(Given.data(dataOptions.data).withPrincipal(principal), session.environment());
        try (var graph = GraphConnection.openFilled(settings, session.environment(), session.console()::say)) {
            var queries = new Queries(graph.driver(), settings.principal().value());
            var options = new HashMap<String, Object>(types);
            options.putAll(Map.of("keys", keys, "limit", limit, "confidence", confidence));
            var rows = queries.suggest(options);
            if (rows.isEmpty()) {
                session.console()
                        .say(
                                "No link of a %s with a %s is that probable among what `%s` may read: lower --confidence, or name other types by --from and --to, or other keys."
                                        .formatted(
                                                from, to, settings.principal().value()));
            }
            if (!rows.isEmpty() && rows.get(0).get("shift") instanceof Double shift && shift != 0) {
                session.console()
                        .say("Earlier decisions count: the odds of each are %s times what the texts alone say."
                                .formatted(String.format(Locale.ROOT, "%.2f", Math.exp(shift))));
            }
            if (csv) {
                SuggestTable.write(rows, session.out());
            } else if (json || !rows.isEmpty()) {
                session.out().println(json ? Json.array(rows) : SuggestText.of(rows));
            }
            return 0;
        }
    }

    private static String type(String option, String text) {
        return DocumentType.parse(text)
                .map(DocumentType::label)
                .orElseThrow(() -> UserFailure.usage("%s is %s, allowed are %s."
                        .formatted(
                                option,
                                text,
                                Stream.of(DocumentType.values())
                                        .map(DocumentType::label)
                                        .collect(Collectors.joining(", ")))));
    }
}
