// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.review.Baselines;
import io.throughline.standalone.view.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

// [impl->TL-US-40]
@Command(
        name = "list",
        header = "Show the moments that have names, the earliest first.",
        footer = {
            "%nExamples:",
            "  throughline baseline list",
            "  throughline baseline list --json",
        })
final class BaselineListCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PrincipalOptions options = new PrincipalOptions();

    @Option(names = "--json", description = "Print a JSON array, a baseline a line.")
    private boolean json;

    BaselineListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var rows = Deciding.run(options, session, queries -> Baselines.list(queries::read));
        if (json) {
            session.out().println(Json.array(rows));
        } else {
            rows.forEach(row -> session.out()
                    .println("%s  %s  (%s)".formatted(row.get("at"), row.get("name"), row.get("createdBy"))));
        }
        return 0;
    }
}
