// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.measure;

import io.throughline.benchmarks.data.Corpus;
import io.throughline.benchmarks.database.Graph;
import io.throughline.names.Procedures;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Session;
import org.neo4j.driver.Values;

/** Changes a hundred passages in one commit, to a vector that nothing else is near, and looks for them at once. */
public final class Visibility {
    private static final int PASSAGES = 100;
    private static final int QUERIES_MAX = 200;
    private static final String CHANGE = """
            UNWIND $ids AS id MATCH (c:Chunk {chunkId: id}) SET c.embedding = $vector, c.content = 'moved elsewhere'
            """;
    private static final String SEARCH = """
            CALL %s('elsewhere', $vector, 'local', {limit: $limit, passages: 0, explain: false,
                weights: {vector: 1.0, text: 0.0, graph: 0.0}})
            YIELD key RETURN key
            """.formatted(Procedures.SEARCH_HYBRID);

    private final Graph graph;
    private final Corpus corpus;

    public Visibility(Graph graph, Corpus corpus) {
        this.graph = graph;
        this.corpus = corpus;
    }

    /**
     * @param commitMillis the commit itself
     * @param queries how many queries it took until all hundred came; 1 when the next query saw them
     * @param millis from the return of the commit to the answer that held them
     */
    public record Outcome(double commitMillis, int queries, double millis) {}

    /** @param round decides which passages, and where to */
    public Outcome run(int round) {
        var vector = Values.value(corpus.elsewhere(round));
        var ids = new ArrayList<String>();
        var keys = new HashSet<String>();
        for (var i = 0; i < PASSAGES; i++) {
            var document = corpus.document(Math.floorMod((round * 1_000L + i) * 104_729L, corpus.size()));
            ids.add(document.chunkId());
            keys.add(document.key());
        }
        try (var session = graph.driver().session()) {
            var began = System.nanoTime();
            session.run(CHANGE, Map.of("ids", ids, "vector", vector)).consume();
            var committed = System.nanoTime();
            for (var query = 1; query <= QUERIES_MAX; query++) {
                if (search(session, Map.of("vector", vector, "limit", keys.size()))
                        .containsAll(keys)) {
                    return new Outcome((committed - began) / 1e6, query, (System.nanoTime() - committed) / 1e6);
                }
            }
            return new Outcome((committed - began) / 1e6, -1, (System.nanoTime() - committed) / 1e6);
        }
    }

    private static List<String> search(Session session, Map<String, Object> parameters) {
        return session.run(SEARCH, parameters).list(row -> row.get("key").asString());
    }
}
