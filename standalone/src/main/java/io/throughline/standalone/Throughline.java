// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import io.throughline.standalone.command.RootCommand;
import io.throughline.standalone.up.Console;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** The entry point that the launcher script calls. */
public final class Throughline {
    private static final Logger ROOT = Logger.getLogger("");

    private Throughline() {}

    public static void main(String[] words) {
        // Libraries that log through the JDK report every connection; people want what concerns them.
        ROOT.setLevel(Level.SEVERE);
        // Once, before several threads would be the first to log at the same time and each be told so.
        LoggerFactory.getILoggerFactory();
        System.exit(RootCommand.commandLine(System.getenv(), System.out, new Console(System.err))
                .execute(words));
    }
}
