// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.graph;

import java.util.List;
import java.util.Map;

/** Typed looks into the rows and maps that Cypher gives. */
public final class Rows {
    private Rows() {}

    public static String text(Map<String, Object> row, String name) {
        return (String) row.get(name);
    }

    public static double decimal(Map<String, Object> row, String name) {
        return (double) row.get(name);
    }

    public static long integer(Map<String, Object> row, String name) {
        return (long) row.get(name);
    }

    public static boolean bool(Map<String, Object> row, String name) {
        return (boolean) row.get(name);
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Map<String, Object> row, String name) {
        return (Map<String, Object>) row.get(name);
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> maps(Map<String, Object> row, String name) {
        return (List<Map<String, Object>>) row.get(name);
    }
}
