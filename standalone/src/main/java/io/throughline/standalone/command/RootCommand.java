// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line as a whole. */
// [impl->TL-SPEC-14]
@Command(
        name = "throughline",
        header = "What a software product is made of, from the product down to its code, in one searchable graph.",
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "%nExamples:",
            "  throughline up                                      this repository, explained in a browser",
            "  throughline up --source files:docs --source csv:tracker.csv --data shop-data",
            "  throughline search battery level too low            while `up` runs, or without it",
            "  throughline trace TL-US-16 --direction down",
            "%nExit code: 0 done, 1 findings or failure, 2 wrong words. Data goes to stdout, all else to stderr.",
            "Environment: THROUGHLINE_DATA, THROUGHLINE_PORT, THROUGHLINE_BOLT_PORT, THROUGHLINE_MODEL,",
            "THROUGHLINE_PRINCIPAL, THROUGHLINE_DATABASE_HEAP (MB), THROUGHLINE_NEO4J_{URI,USER,PASSWORD},",
            "THROUGHLINE_QUEUE_URI, THROUGHLINE_WEBHOOK_SECRET_{GITHUB,JIRA,CONFLUENCE}, THROUGHLINE_ALLOWED_HOSTS,",
            "THROUGHLINE_PEOPLE, THROUGHLINE_FAIL_RATE, THROUGHLINE_DEBUG, JAVA_HOME.",
        })
public final class RootCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    private boolean version;

    @Option(names = Debugging.OPTION, scope = ScopeType.INHERIT, description = "Show the stack trace of a failure.")
    private boolean debug;

    private RootCommand() {}

    /**
     * @param out takes data
     * @param console takes everything else
     */
    public static CommandLine commandLine(
            Map<String, String> environment, PrintStream out, io.throughline.standalone.up.Console console) {
        var session = new Session(environment, out, console);
        var failures = new Failures(session);
        return new CommandLine(new RootCommand())
                .addSubcommand(new UpCommand(session))
                .addSubcommand(
                        new CommandLine(new IngestCommand(session)).addSubcommand(new IngestStatusCommand(session)))
                .addSubcommand(new ReconcileCommand(session))
                .addSubcommand(new SearchCommand(session))
                .addSubcommand(new TraceCommand(session))
                .addSubcommand(new CommandLine(new SuggestCommand(session))
                        .addSubcommand(new DecideCommand.Accept(session))
                        .addSubcommand(new DecideCommand.Reject(session))
                        .addSubcommand(new DecideCommand.Undo(session))
                        .addSubcommand(new DecideFileCommand(session))
                        .addSubcommand(new DecisionsCommand(session)))
                .addSubcommand(new ReviewCommand(session))
                .addSubcommand(new WaiveCommand(session))
                .addSubcommand(new WaiversCommand(session))
                .addSubcommand(new ReportCommand(session))
                .addSubcommand(new CommandLine(new EvalCommand())
                        .addSubcommand(new EvalSearchCommand(session))
                        .addSubcommand(new EvalLinksCommand(session)))
                .addSubcommand(new CommandLine(new BaselineCommand())
                        .addSubcommand(new BaselineAddCommand(session))
                        .addSubcommand(new BaselineListCommand(session))
                        .addSubcommand(new BaselineRemoveCommand(session)))
                .addSubcommand(new CommandLine(new ModelCommand())
                        .addSubcommand(new ModelListCommand(session))
                        .addSubcommand(new ModelBuildCommand(session))
                        .addSubcommand(new ModelCompareCommand(session))
                        .addSubcommand(new ModelSwitchCommand(session))
                        .addSubcommand(new ModelDropCommand(session)))
                .addSubcommand(new WorkerCommand(session))
                .addSubcommand(new CommandLine(new QueueCommand())
                        .addSubcommand(new QueueListCommand(session))
                        .addSubcommand(new QueueReplayCommand(session)))
                .addSubcommand(new DoctorCommand(session))
                .addSubcommand(new ConfigCommand(session))
                .setUsageHelpWidth(110)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(failures.ofExecution())
                .setParameterExceptionHandler(failures.ofWords());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A verb is missing");
    }
}
