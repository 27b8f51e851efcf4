// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import java.util.List;
import java.util.Map;

/** Parameters of reports as the command line has them. */
final class ReportWords {
    private ReportWords() {}

    /** Adds what was given. */
    static void put(String name, List<String> values, Map<String, List<String>> given) {
        if (!values.isEmpty()) {
            given.put(name, values);
        }
    }

    /** What a parameter of a report is called here. */
    static String word(String parameter) {
        return switch (parameter) {
            case "key" -> "KEY";
            case "path" -> "--diff A..B";
            default -> "--" + parameter;
        };
    }
}
