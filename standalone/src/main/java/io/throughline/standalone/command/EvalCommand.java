// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "eval",
        header = "Measure how well search finds, on judged folders, in a scratch graph of its own.",
        synopsisSubcommandLabel = "(search | links)",
        description = {
            "A folder is in BEIR's form: corpus.jsonl, queries.jsonl and qrels.tsv, and edges.tsv where structure is known.",
        },
        footer = {
            "%nExamples:",
            "  throughline eval search judged/cosqa-test",
            "  throughline eval links judged/etour judged/warc > figures.json",
        })
final class EvalCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What to measure is missing: search or links");
    }
}
