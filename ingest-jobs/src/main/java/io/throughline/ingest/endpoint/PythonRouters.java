// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.endpoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the routers of a Python module put before their paths: FastAPI's {@code APIRouter(prefix=…)} and Flask's
 * {@code Blueprint(…, url_prefix=…)}. What an application that takes a router in puts before it stands in another file and
 * is not known.
 */
final class PythonRouters {
    private static final int TEXT_CHARS_READ = 20_000;
    /** Possessive, so that no text makes it slow; strings may hold parentheses, arguments may call once. */
    private static final Pattern MADE =
            Pattern.compile("(?m)^([A-Za-z_]\\w*+)[ \\t]*+(?::[^=\\n]*+)?=[ \\t]*+(?:\\w++\\.)*+"
                    + "(?:APIRouter|Blueprint)[ \\t]*+\\(((?:[^()\"']++|\"[^\"\\n]*+\"|'[^'\\n]*+'"
                    + "|\\((?:[^()\"']++|\"[^\"\\n]*+\"|'[^'\\n]*+')*+\\))*+)\\)");
    /** A prefix, whose third group is put together while the program runs; or a string of something else. */
    private static final Pattern PREFIX = Pattern.compile(
            "\\b(?:url_)?prefix\\s*+=\\s*+(?:r?\"([^\"\\n]*+)\"|r?'([^'\\n]*+)'|([^\\s,)]))|\"[^\"\\n]*+\"|'[^'\\n]*+'");

    private final Map<String, List<String>> prefixes = new HashMap<>();

    /** @param module what stands outside of functions and classes */
    PythonRouters(String module) {
        var made = MADE.matcher(module.substring(0, Math.min(module.length(), TEXT_CHARS_READ)));
        while (made.find()) {
            prefixes.put(made.group(1), prefix(made.group(2)));
        }
    }

    private static List<String> prefix(String arguments) {
        var found = PREFIX.matcher(arguments);
        while (found.find()) {
            if (found.group(3) != null) {
                return List.of();
            }
            if (found.group(1) != null || found.group(2) != null) {
                return List.of(found.group(1) != null ? found.group(1) : found.group(2));
            }
        }
        return List.of("");
    }

    /** One, blank when the router has none; no one when it is not written out. */
    List<String> of(String router) {
        return prefixes.getOrDefault(router, List.of(""));
    }
}
