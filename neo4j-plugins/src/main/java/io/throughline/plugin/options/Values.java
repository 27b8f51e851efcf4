// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.options;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a value in a message: with its Cypher type, and never longer than a line. */
final class Values {
    private static final int SHOWN_MAX = 40;

    private Values() {}

    static String show(@Nullable Object value) {
        if (value == null) {
            return "null";
        } else if (value instanceof String text) {
            return "the STRING \"" + cut(text) + "\"";
        } else if (value instanceof Boolean) {
            return "the BOOLEAN " + value;
        } else if (value instanceof Double || value instanceof Float) {
            return "the FLOAT " + value;
        } else if (value instanceof Number) {
            return "the INTEGER " + value;
        } else if (value instanceof List<?> list) {
            return "a LIST of " + list.size();
        } else if (value instanceof Map<?, ?>) {
            return "a MAP";
        }
        return "a value of another type";
    }

    private static String cut(String text) {
        var line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= SHOWN_MAX ? line : line.substring(0, SHOWN_MAX) + "…";
    }
}
