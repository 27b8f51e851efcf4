// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.review.Baselines;
import io.throughline.api.review.DecisionProblem;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

// [impl->TL-US-40]
@Command(
        name = "add",
        header = "Give a moment a name.",
        footer = {
            "%nExamples:",
            "  throughline baseline add release-1.2",
            "  throughline baseline add audit-2025 --at 2025-12-31T23:59:59Z",
        })
final class BaselineAddCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PrincipalOptions options = new PrincipalOptions();

    @Parameters(paramLabel = "NAME", description = "Letters, digits, dots, dashes and underscores, a letter first.")
    private String name = "";

    @Option(names = "--at", paramLabel = "TIME", description = "For example 2026-01-31T12:00:00Z. Default: now.")
    private @Nullable String at;

    BaselineAddCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var time = time();
        var made = Deciding.run(options, session, queries -> new Baselines(queries::write).add(name, time));
        session.out().println("%s  %s".formatted(made.toInstant(), name));
        return 0;
    }

    private Optional<ZonedDateTime> time() {
        try {
            Baselines.requireName(name);
            return Optional.ofNullable(at).map(Baselines::time);
        } catch (DecisionProblem problem) {
            throw Deciding.failure(problem);
        }
    }
}
