// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.review.Waivers;
import io.throughline.standalone.view.Json;
import io.throughline.standalone.view.WaiverText;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

// [impl->TL-US-61]
@Command(
        name = "waivers",
        header = "Show who let which item pass, why and until when; newest first, also those that are over.",
        footer = {
            "%nExamples:",
            "  throughline waivers",
            "  throughline waivers US-42 --json",
        })
final class WaiversCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PrincipalOptions options = new PrincipalOptions();

    @Parameters(paramLabel = "KEY", arity = "0..*", description = "Only of these items. Default: all.")
    private final List<String> keys = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "At most so many, 1 to 10000. Default: 100.")
    private int limit;

    @Option(names = "--json", description = "Print a JSON array, a waiver a line.")
    private boolean json;

    WaiversCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Ranges.require("--limit", limit, 1, Waivers.LIST_MAX);
        var now = ZonedDateTime.now(ZoneOffset.UTC);
        var rows = Deciding.run(options, session, queries -> Waivers.list(queries::read, keys, limit, now));
        if (json || !rows.isEmpty()) {
            session.out().println(json ? Json.array(rows) : WaiverText.of(rows));
        }
        return 0;
    }
}
