// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import io.throughline.database.DatabaseProcess;
import io.throughline.standalone.command.RootCommand;
import io.throughline.standalone.up.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Runs commands as their users do, only in the process of the test, and keeps what the last one printed. */
final class CommandsInProcess {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** What tells a command to use this database, and a data folder that is not there. */
    static Map<String, String> against(DatabaseProcess database, Path folder) {
        return Map.of(
                "THROUGHLINE_NEO4J_URI", database.boltUri().toString(),
                "THROUGHLINE_NEO4J_PASSWORD", database.password(),
                "THROUGHLINE_DATA", folder.resolve("unused").toString());
    }

    /** The exit code. */
    int run(Map<String, String> environment, String... words) {
        out.reset();
        err.reset();
        var console = new Console(new PrintStream(err, true, StandardCharsets.UTF_8));
        return RootCommand.commandLine(environment, new PrintStream(out, true, StandardCharsets.UTF_8), console)
                .execute(words);
    }

    String stdout() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String stderr() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
