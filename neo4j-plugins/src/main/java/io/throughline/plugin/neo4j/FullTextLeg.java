// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.Indexes;
import io.throughline.plugin.retrieval.Calibration;
import io.throughline.plugin.retrieval.DocumentFilter;
import io.throughline.plugin.retrieval.DocumentScores;
import io.throughline.plugin.retrieval.LegResult;
import io.throughline.plugin.retrieval.TextLeg;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import java.util.function.ToDoubleFunction;
import org.neo4j.graphdb.Node;

/** The text leg over Neo4j's full-text indexes of passages and of titles. */
final class FullTextLeg implements TextLeg {
    private static final String SEARCH = """
            CALL db.index.fulltext.queryNodes($index, $query, {limit: $limit, analyzer: '%s'})
            YIELD node, score RETURN node, score
            """.formatted(FullTextQuery.ANALYZER);
    private static final int LIMIT_FIRST = 500;
    private static final int LIMIT_GROWTH = 20;
    /** Titles are short, so that BM25 values their words highly; this brings them to the level of passages. */
    private static final double TITLE_SHARE = 0.5;

    private final VisibleDocuments documents;
    private final DocumentFilter filter;

    FullTextLeg(VisibleDocuments documents, DocumentFilter filter) {
        this.documents = documents;
        this.filter = filter;
    }

    @Override
    public LegResult matching(String text, ToDoubleFunction<String> weights, int wanted) {
        var query = FullTextQuery.of(text, weights);
        if (query.isEmpty()) {
            return LegResult.none("no searchable words");
        }
        var scores = new DocumentScores();
        search(Indexes.DOCUMENT_TITLE, query, wanted, scores::documents, (node, score) -> documents
                .see(node)
                .filter(found -> filter.accepts(found.facts()))
                .ifPresent(found -> scores.addTitle(found.key(), NodeIds.of(node), TITLE_SHARE * score)));
        search(Indexes.CHUNK_TEXT, query, wanted, scores::documents, (chunk, score) -> documents
                .ofChunk(chunk)
                .filter(found -> filter.accepts(found.facts()))
                .ifPresent(found -> scores.addPassage(found.key(), found.id(), NodeIds.of(chunk), score)));
        var hits = scores.best(wanted).stream()
                .map(hit -> hit.mapped(score -> Calibration.words(score, query.words())))
                .toList();
        double floor = Calibration.words(0, query.words());
        return new LegResult(
                hits, "BM25 over passages and titles", floor, Calibration.trust(query.terms()), (key, node) -> null);
    }

    /** Asks for more until enough documents pass or the index has no more. */
    private void search(
            String index, FullTextQuery query, int wanted, IntSupplier found, BiConsumer<Node, Double> consumer) {
        for (long limit = LIMIT_FIRST; ; limit *= LIMIT_GROWTH) {
            var parameters = Map.<String, Object>of("index", index, "query", query.text(), "limit", limit);
            long hits = 0;
            try (var result = documents.transaction().execute(SEARCH, parameters)) {
                while (result.hasNext()) {
                    documents.guard().check();
                    hits++;
                    var row = result.next();
                    if (row.get("node") instanceof Node node && row.get("score") instanceof Number score) {
                        consumer.accept(node, score.doubleValue());
                    }
                }
            }
            if (hits < limit || found.getAsInt() >= wanted) {
                return;
            }
        }
    }
}
