// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import io.throughline.api.graph.Statement;
import io.throughline.api.report.ReportGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How sure suggestions are at the moment they are decided about, asked once for each pair of types. */
final class Suggested {
    private static final String SUGGESTED = Statement.load("review/suggested").cypher();

    /**
     * @param confidence in (0, 1)
     * @param words shared ones that weigh most
     */
    record Likeness(double confidence, List<String> words) {}

    private final Map<List<String>, Likeness> byPair;

    private Suggested(Map<List<String>, Likeness> byPair) {
        this.byPair = byPair;
    }

    static Suggested read(List<Pair> pairs, ReportGraph statements) {
        var byTypes = new LinkedHashMap<List<String>, List<Pair>>();
        for (var pair : pairs) {
            var types = List.of(Pair.text(pair.row(), "fromType"), Pair.text(pair.row(), "toType"));
            byTypes.computeIfAbsent(types, none -> new ArrayList<>()).add(pair);
        }
        var found = new HashMap<List<String>, Likeness>();
        byTypes.forEach((types, group) -> {
            var ends = group.stream()
                    .map(pair -> List.of(pair.request().from(), pair.request().to()))
                    .toList();
            var rows = statements.read(
                    SUGGESTED,
                    Map.of(
                            "fromType", types.get(0),
                            "toType", types.get(1),
                            "keys",
                                    ends.stream()
                                            .map(pair -> pair.get(0))
                                            .distinct()
                                            .toList(),
                            "pairs", ends));
            rows.forEach(row -> found.put(
                    List.of(Pair.text(row, "sourceKey"), Pair.text(row, "targetKey")),
                    new Likeness(
                            row.get("confidence") instanceof Number number ? number.doubleValue() : 0,
                            row.get("words") instanceof List<?> words
                                    ? words.stream().map(String::valueOf).toList()
                                    : List.of())));
        });
        return new Suggested(found);
    }

    /** @throws DecisionProblem when it is not suggested at all */
    Likeness of(Pair pair) {
        var request = pair.request();
        var likeness = byPair.get(List.of(request.from(), request.to()));
        if (likeness == null) {
            throw DecisionProblem.state(
                    "%sA link of `%s` with `%s` is not suggested: decide about what `throughline suggest` names, and declare other links in their documents."
                            .formatted(request.place(), request.from(), request.to()));
        }
        return likeness;
    }
}
