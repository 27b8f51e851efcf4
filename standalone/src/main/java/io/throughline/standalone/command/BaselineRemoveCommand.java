// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.review.Baselines;
import io.throughline.api.review.DecisionProblem;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

// [impl->TL-US-40]
@Command(
        name = "remove",
        header = "Take the name of a moment away; nothing else changes.",
        footer = {
            "%nExamples:",
            "  throughline baseline remove release-1.2",
        })
final class BaselineRemoveCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PrincipalOptions options = new PrincipalOptions();

    @Parameters(paramLabel = "NAME", description = "As `throughline baseline list` shows it.")
    private String name = "";

    BaselineRemoveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        requireName();
        return Deciding.run(options, session, queries -> {
            new Baselines(queries::write).remove(name);
            return 0;
        });
    }

    private void requireName() {
        try {
            Baselines.requireName(name);
        } catch (DecisionProblem problem) {
            throw Deciding.failure(problem);
        }
    }
}
