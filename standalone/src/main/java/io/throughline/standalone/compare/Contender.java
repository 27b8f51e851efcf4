// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.compare;

import io.throughline.embedding.TextEmbedder;
import io.throughline.ingest.store.StoredModel;
import io.throughline.standalone.eval.metric.Ranking;
import io.throughline.standalone.eval.metric.Ranking.Found;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Values;

/**
 * One of the models that are compared, alone: words and links would hide what it does.
 *
 * @param embedder of that model
 */
public record Contender(StoredModel model, TextEmbedder embedder) {
    /** Passages asked of the index, so that ten documents are among them. */
    private static final int PASSAGES = 200;

    private static final int CUT = 10;
    private static final String NEAREST = """
            CALL db.index.vector.queryNodes($index, $passages, $vector) YIELD node, score
            MATCH (d:Document)-[:HAS_CHUNK]->(node) WHERE d.key <> $key AND d.validTo IS NULL
            RETURN d.key AS key, max(score) AS score ORDER BY score DESC, key LIMIT $cut
            """;

    /** The ten nearest documents by the vector index. */
    Ranking answer(Driver driver, SampleQuery query) {
        var found = driver
                .executableQuery(NEAREST)
                .withParameters(Map.of(
                        "index",
                        model.slot().index(),
                        "passages",
                        PASSAGES,
                        "vector",
                        Values.value(embedder.embedQuery(query.title())),
                        "key",
                        query.key(),
                        "cut",
                        CUT))
                .execute()
                .records()
                .stream()
                .map(row ->
                        new Found(row.get("key").asString(), row.get("score").asDouble()))
                .toList();
        return new Ranking(found, query.answers().stream().collect(Collectors.toMap(key -> key, key -> 1)));
    }

    /** @return the share of their ten that both found */
    static double overlap(Ranking a, Ranking b) {
        var keys = keys(a);
        return keys.isEmpty()
                ? 0
                : (double) keys(b).stream().filter(keys::contains).count() / Math.max(keys.size(), keys(b).size());
    }

    private static List<String> keys(Ranking ranking) {
        return ranking.found().stream().map(Found::key).toList();
    }
}
