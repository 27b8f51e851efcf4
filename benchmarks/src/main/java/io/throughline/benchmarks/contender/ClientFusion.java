// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.contender;

import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.data.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Session;
import org.neo4j.driver.Values;

/**
 * Two statements, one for each stock index with the filter behind it, and reciprocal rank fusion in the client: Cormack,
 * Clarke, Büttcher, <i>Reciprocal rank fusion outperforms Condorcet and individual rank learning methods</i>, SIGIR 2009,
 * with their constant 60.
 */
public final class ClientFusion implements Contender {
    private static final double CONSTANT = 60;
    private static final String VECTOR =
            "CALL db.index.vector.queryNodes('chunk_embedding', $fetched, $vector) YIELD node, score";
    private static final String TEXT =
            "CALL db.index.fulltext.queryNodes('chunk_text', $text, {limit: $fetched}) YIELD node, score";

    private final Session session;
    private final int fetched;

    /** @param fetched how many passages each index is asked for before the filter */
    public ClientFusion(Session session, int fetched) {
        this.session = session;
        this.fetched = fetched;
    }

    @Override
    public String name() {
        return "two stock queries fused by the client, fetching " + fetched;
    }

    @Override
    public Kind kind() {
        return Kind.HYBRID;
    }

    @Override
    public List<String> ask(Question question, Filter filter) {
        Map<String, Object> parameters = Map.of(
                "fetched", fetched,
                "vector", Values.value(question.vector()),
                "text", question.text(),
                "value", filter.value(question));
        var scores = new HashMap<String, Double>();
        for (var leg : List.of(VECTOR, TEXT)) {
            var keys = session.run(leg + """

                            MATCH (d:Document)-[:HAS_CHUNK]->(node) WHERE %s
                            RETURN d.key AS key, node.content AS content ORDER BY score DESC
                            """.formatted(filter.condition()), parameters)
                    .list(row -> row.get("key").asString());
            for (var place = 0; place < keys.size(); place++) {
                scores.merge(keys.get(place), 1 / (CONSTANT + place + 1), Double::sum);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(LIMIT)
                .map(Map.Entry::getKey)
                .toList();
    }
}
