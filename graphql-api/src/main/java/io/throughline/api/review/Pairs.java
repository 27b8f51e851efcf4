// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import io.throughline.api.graph.Statement;
import io.throughline.api.report.ReportGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads the pairs that are decided about, and keeps others from deciding about them meanwhile. */
final class Pairs {
    private static final String LOCK = Statement.load("review/lock").cypher();
    private static final String PAIRS = Statement.load("review/pairs").cypher();

    private Pairs() {}

    /** Locks in an order that is the same for everybody, so that two who decide at once do not wait for each other in a circle. */
    static List<Pair> read(List<DecisionRequest> requests, ReportGraph statements) {
        var keys = new TreeSet<String>();
        requests.forEach(request -> keys.addAll(List.of(request.from(), request.to())));
        statements.read(LOCK, Map.of("keys", List.copyOf(keys)));
        var rows = statements.read(
                PAIRS,
                Map.of(
                        "pairs",
                        requests.stream()
                                .map(request -> Map.of("from", request.from(), "to", request.to()))
                                .toList()));
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < requests.size(); i++) {
            pairs.add(new Pair(requests.get(i), rows.get(i)));
        }
        return pairs;
    }
}
