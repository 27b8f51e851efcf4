// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import java.util.Map;
import picocli.CommandLine.ParseResult;

/** Whether somebody wants to see stack traces: {@code --debug}, or THROUGHLINE_DEBUG set to anything but 0. */
final class Debugging {
    static final String OPTION = "--debug";

    private Debugging() {}

    static boolean isOn(Map<String, String> environment, ParseResult words) {
        var variable = environment.getOrDefault("THROUGHLINE_DEBUG", "0");
        return !variable.isBlank() && !variable.equals("0") || isGiven(words);
    }

    private static boolean isGiven(ParseResult words) {
        return words.hasMatchedOption(OPTION) || words.subcommands().stream().anyMatch(Debugging::isGiven);
    }
}
