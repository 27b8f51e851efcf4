// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.review.DecisionProblem;
import io.throughline.api.review.Waivers;
import io.throughline.standalone.settings.UserFailure;
import io.throughline.standalone.view.WaiverText;
import java.time.ZonedDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

// [impl->TL-US-61]
@Command(
        name = "waive",
        header =
                "Let an item pass for a while though it lacks what it needs; until the day that you name it is `waived`.",
        description = {
            "A waiver that the item has ends where the new one begins. All of them stay on record: `throughline waivers`.",
        },
        footer = {
            "%nExamples:",
            "  throughline waive US-42 --until 2027-03-01 --reason 'tested by hand until the printer comes'",
            "  throughline waive US-42 --end",
        })
final class WaiveCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PrincipalOptions options = new PrincipalOptions();

    @Parameters(paramLabel = "KEY", description = "Key of an epic, PRD, user story, task or tech spec.")
    private String key = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; stays on record. At most 2000 characters.")
    private @Nullable String reason;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            description =
                    "The day, in UTC, from which on the item is judged again; for example 2027-03-01, or 2027-03-01T12:00:00Z.")
    private @Nullable String until;

    @Option(names = "--end", description = "End the waiver of the item now, instead of giving one.")
    private boolean end;

    WaiveCommand(Session session) {
        this.session = session;
    }

    private record Given(String reason, ZonedDateTime until) {}

    @Override
    public Integer call() {
        var given = end ? null : given();
        if (end && (reason != null || until != null)) {
            throw UserFailure.usage("--end ends the waiver that there is: leave --reason and --until out.");
        }
        var waiver = Deciding.run(options, session, queries -> {
            var waivers = new Waivers(queries::write, queries.principal());
            return given == null ? waivers.end(key) : waivers.give(key, given.reason(), given.until());
        });
        session.out().println(WaiverText.line(waiver));
        return 0;
    }

    private Given given() {
        if (reason == null || until == null) {
            throw UserFailure.usage(
                    "%s is missing: a waiver has a reason and a day on which it ends, or --end ends the one there is."
                            .formatted(reason == null ? "--reason" : "--until"));
        }
        try {
            return new Given(Waivers.reason(reason), Waivers.until(until));
        } catch (DecisionProblem problem) {
            throw Deciding.failure(problem);
        }
    }
}
