// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.contender;

import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.data.Question;
import io.throughline.names.Procedures;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/** The call of our procedure, with its defaults but for what is said here. */
record Procedure(Contender.Kind kind) {
    private static final Map<String, Object> VECTOR_ALONE =
            Map.of("weights", Map.of("vector", 1.0, "text", 0.0, "graph", 0.0), "passages", 0, "explain", false);

    String statement() {
        return "CALL %s($query, $vector, $principal, $options) YIELD key RETURN key"
                .formatted(Procedures.SEARCH_HYBRID);
    }

    Map<String, Object> parameters(Question question, Filter filter) {
        var options = new HashMap<>(filter.options(question));
        options.put("limit", Contender.LIMIT);
        if (kind == Contender.Kind.VECTOR) {
            options.putAll(VECTOR_ALONE);
        }
        Value vector = Values.value(question.vector());
        return Map.of(
                "query",
                question.text(),
                "vector",
                vector,
                "principal",
                filter.principal(question),
                "options",
                options);
    }
}
