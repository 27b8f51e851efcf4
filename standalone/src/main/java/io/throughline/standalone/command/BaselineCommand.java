// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

// [impl->TL-US-40]
@Command(
        name = "baseline",
        header = "Name moments, so that reports can be asked for of them and compared between them.",
        footer = {
            "%nExamples:",
            "  throughline baseline add release-1.2",
            "  throughline baseline list",
            "  throughline report diff --from release-1.2",
        })
final class BaselineCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What to do is missing: add, list or remove");
    }
}
