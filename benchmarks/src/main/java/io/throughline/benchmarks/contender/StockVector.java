// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.contender;

import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.data.Question;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Session;
import org.neo4j.driver.Values;

/** {@code db.index.vector.queryNodes} with the filter behind it, as vector stores over Neo4j send it. */
public final class StockVector implements Contender {
    private final Session session;
    private final int fetched;

    /** @param fetched how many passages the index is asked for before the filter */
    public StockVector(Session session, int fetched) {
        this.session = session;
        this.fetched = fetched;
    }

    @Override
    public String name() {
        return "stock vector index, fetching " + fetched;
    }

    @Override
    public Kind kind() {
        return Kind.VECTOR;
    }

    @Override
    public List<String> ask(Question question, Filter filter) {
        return session.run(
                        """
                        CALL db.index.vector.queryNodes('chunk_embedding', $fetched, $vector) YIELD node, score
                        MATCH (d:Document)-[:HAS_CHUNK]->(node) WHERE %s
                        RETURN d.key AS key ORDER BY score DESC LIMIT 10
                        """.formatted(filter.condition()),
                        Map.of(
                                "fetched",
                                fetched,
                                "vector",
                                Values.value(question.vector()),
                                "value",
                                filter.value(question)))
                .list(row -> row.get("key").asString());
    }
}
