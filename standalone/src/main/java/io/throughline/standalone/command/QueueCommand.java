// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "queue",
        header = "See what became of events that sources sent, and have set-aside ones looked into again.",
        synopsisSubcommandLabel = "list|replay",
        footer = {
            "%nExamples:",
            "  throughline queue list",
            "  throughline queue replay --all",
        })
final class QueueCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What to do is missing: list or replay");
    }
}
