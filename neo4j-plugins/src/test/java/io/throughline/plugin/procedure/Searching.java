// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.plugin.graph.EmbeddedDatabase;
import io.throughline.plugin.graph.Rows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls of {@code throughline.search.hybrid} as one user. */
record Searching(EmbeddedDatabase database, String principal) {
    List<Map<String, Object>> rows(String query, @Nullable List<Double> vector, Map<String, Object> options) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("query", query);
        parameters.put("vector", vector);
        parameters.put("principal", principal);
        parameters.put("options", options);
        return database.run("""
                CALL throughline.search.hybrid($query, $vector, $principal, $options)
                YIELD rank, key, documentType, title, score, passages, explanation
                RETURN *
                """, parameters);
    }

    List<String> keys(String query, @Nullable List<Double> vector, Map<String, Object> options) {
        return rows(query, vector, options).stream()
                .map(row -> Rows.text(row, "key"))
                .toList();
    }

    static Map<String, Object> explanation(Map<String, Object> row) {
        return Rows.map(row, "explanation");
    }

    static List<Map<String, Object>> passages(Map<String, Object> row) {
        return Rows.maps(row, "passages");
    }
}
