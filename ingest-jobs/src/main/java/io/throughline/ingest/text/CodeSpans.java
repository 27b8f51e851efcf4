// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import java.util.regex.Pattern;

/** Blanks out what stands in backticks, so that an example is no claim. */
final class CodeSpans {
    private static final Pattern SPAN = Pattern.compile("(`{1,2})[^`]+\\1");

    private CodeSpans() {}

    static String without(String line) {
        return line.indexOf('`') < 0
                ? line
                : SPAN.matcher(line).replaceAll(span -> " ".repeat(span.group().length()));
    }
}
