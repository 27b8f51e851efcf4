// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.contender;

import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.data.Question;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Session;
import org.neo4j.driver.Values;

/**
 * Both stock indexes in one statement, each score divided by its largest, the larger of the two counting: the form that
 * client libraries such as neo4j-graphrag send, with the filter behind it.
 */
public final class StockHybrid implements Contender {
    private final Session session;
    private final int fetched;

    /** @param fetched how many passages each index is asked for before the filter */
    public StockHybrid(Session session, int fetched) {
        this.session = session;
        this.fetched = fetched;
    }

    @Override
    public String name() {
        return "stock indexes fused in one statement, fetching " + fetched;
    }

    @Override
    public Kind kind() {
        return Kind.HYBRID;
    }

    @Override
    public List<String> ask(Question question, Filter filter) {
        return session.run(
                        """
                        CALL () {
                          CALL db.index.vector.queryNodes('chunk_embedding', $fetched, $vector) YIELD node, score
                          WITH collect({node: node, score: score}) AS nodes, max(score) AS best
                          UNWIND nodes AS n
                          RETURN n.node AS node, n.score / best AS score
                          UNION
                          CALL db.index.fulltext.queryNodes('chunk_text', $text, {limit: $fetched}) YIELD node, score
                          WITH collect({node: node, score: score}) AS nodes, max(score) AS best
                          UNWIND nodes AS n
                          RETURN n.node AS node, n.score / best AS score
                        }
                        WITH node, max(score) AS score
                        MATCH (d:Document)-[:HAS_CHUNK]->(node) WHERE %s
                        RETURN d.key AS key, node.content AS content, score ORDER BY score DESC LIMIT 10
                        """.formatted(filter.condition()),
                        Map.of(
                                "fetched",
                                fetched,
                                "vector",
                                Values.value(question.vector()),
                                "text",
                                question.text(),
                                "value",
                                filter.value(question)))
                .list(row -> row.get("key").asString());
    }
}
