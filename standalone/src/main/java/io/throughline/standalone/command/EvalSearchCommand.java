// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.standalone.eval.Evaluation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        header = "How well questions find their answers in one folder.",
        footer = {
            "%nThe first run embeds every target once; later runs take the vectors from the cache.",
            "%nExamples:",
            "  throughline eval search judged/cosqa-test",
            "  throughline eval search judged/cosqa-test --json",
        })
final class EvalSearchCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final EvalFolders folders = new EvalFolders();

    @Parameters(paramLabel = "DIR", description = "A folder in BEIR's form.")
    private @Nullable Path folder;

    EvalSearchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return folders.measure(session, folder == null ? List.of() : List.of(folder), Evaluation::search);
    }
}
