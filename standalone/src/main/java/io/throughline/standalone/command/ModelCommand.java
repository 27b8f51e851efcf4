// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

// [impl->TL-US-48]
@Command(
        name = "model",
        header = "Change the embedding model without starting over: build another beside it, compare, switch, go back.",
        description = {
            "One model is in force: searches and ingest use it. `build` gives every passage a second vector while searches go"
                    + " on; `switch` puts that model in force all at once, and the same command goes back.",
        },
        footer = {
            "%nExamples:",
            "  throughline model list",
            "  throughline model build all-minilm-l6-v2",
            "  throughline model compare",
            "  throughline model switch",
            "  throughline model drop",
        })
final class ModelCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What to do is missing: list, build, compare, switch or drop");
    }
}
