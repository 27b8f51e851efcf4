// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.endpoint;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a description says that its interface is served.
 *
 * @param url with or without a host, and with the names of variables in braces: {@code https://{host}/{version}}
 * @param defaults of its variables
 */
record ServerUrl(String url, Map<String, String> defaults) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*+)}");
    private static final Pattern HOST = Pattern.compile("^(?:[A-Za-z][\\w+.-]*+:)?//[^/?#]*+");
    private static final Pattern BEHIND_PATH = Pattern.compile("[?#].*+", Pattern.DOTALL);

    /** What stands before the paths of the interface; a variable without a default stays as it is written, like a parameter. */
    String path() {
        var filled = VARIABLE.matcher(url)
                .replaceAll(variable ->
                        Matcher.quoteReplacement(defaults.getOrDefault(variable.group(1), variable.group())));
        return BEHIND_PATH
                .matcher(HOST.matcher(filled.strip()).replaceFirst(""))
                .replaceFirst("");
    }
}
