// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.standalone.eval.Evaluation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "links",
        header = "How well requirements, issues and designs find what realises them, with one setting for all folders.",
        footer = {
            "%nSeveral folders give one object: plain means on top, each folder below `folders`.",
            "%nExamples:",
            "  throughline eval links judged/etour",
            "  throughline eval links judged/etour judged/warc --json",
        })
final class EvalLinksCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final EvalFolders folders = new EvalFolders();

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders in BEIR's form.")
    private final List<Path> paths = new ArrayList<>();

    EvalLinksCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return folders.measure(session, paths, Evaluation::links);
    }
}
