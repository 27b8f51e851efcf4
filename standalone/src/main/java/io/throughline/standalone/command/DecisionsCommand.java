// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.review.Decisions;
import io.throughline.standalone.view.DecisionText;
import io.throughline.standalone.view.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

// [impl->TL-US-38]
@Command(
        name = "decisions",
        header =
                "Show what was decided about links: who, when, why, how sure it was, and what was undone; newest first.",
        footer = {
            "%nExamples:",
            "  throughline suggest decisions",
            "  throughline suggest decisions TL-US-16 --json",
        })
final class DecisionsCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PrincipalOptions options = new PrincipalOptions();

    @Parameters(paramLabel = "KEY", arity = "0..*", description = "Only about these documents. Default: all.")
    private final List<String> keys = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "At most so many, 1 to 10000. Default: 100.")
    private int limit;

    @Option(names = "--json", description = "Print a JSON array, a decision a line.")
    private boolean json;

    DecisionsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Ranges.require("--limit", limit, 1, Decisions.LIST_MAX);
        var rows = Deciding.run(options, session, queries -> Decisions.list(queries::read, keys, limit));
        if (json || !rows.isEmpty()) {
            session.out().println(json ? Json.array(rows) : DecisionText.of(rows));
        }
        return 0;
    }
}
