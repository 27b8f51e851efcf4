// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import io.throughline.plugin.retrieval.Background;
import io.throughline.plugin.retrieval.Calibration;
import io.throughline.plugin.retrieval.Cosine;
import io.throughline.plugin.retrieval.DocumentFilter;
import io.throughline.plugin.retrieval.DocumentHit;
import io.throughline.plugin.retrieval.DocumentScores;
import io.throughline.plugin.retrieval.LegResult;
import io.throughline.plugin.retrieval.VectorLeg;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;

/**
 * The vector leg over Neo4j's own index. The index knows no filter, so it is asked for ever more neighbours; where that
 * does not give enough documents that pass, all that pass are compared one by one.
 */
final class IndexVectorLeg implements VectorLeg {
    private static final RelationshipType HAS_CHUNK = RelationshipType.withName(RelationshipTypes.HAS_CHUNK);
    private static final String SEARCH =
            "CALL db.index.vector.queryNodes($index, $k, $vector) YIELD node, score RETURN node, score";
    private static final int NEIGHBOURS_FIRST = 200;
    private static final int NEIGHBOURS_MAX = 4000;
    private static final int NEIGHBOURS_GROWTH = 5;
    private static final int BACKGROUND_SIZE = 200;
    private static final int BACKGROUND_SEEN_MAX = 4000;

    private final VisibleDocuments documents;
    private final DocumentFilter filter;

    IndexVectorLeg(VisibleDocuments documents, DocumentFilter filter) {
        this.documents = documents;
        this.filter = filter;
    }

    @Override
    public LegResult nearest(float[] vector, int wanted, int exact) {
        var scores = new DocumentScores();
        var strategy = askIndex(vector, wanted, scores) ? "index" : "exact scan of what passes the filter";
        if (!strategy.equals("index")) {
            scan(vector, scores);
        }
        var background = background(vector);
        var hits = scores.best(wanted).stream()
                .map(hit -> hit.mapped(cosine -> Calibration.closeness(cosine, background)))
                .toList();
        return new LegResult(hits, strategy, 0, 1, (key, node) -> look(vector, key, node, background));
    }

    private @Nullable DocumentHit look(float[] vector, String key, long node, Background background) {
        var scores = new DocumentScores();
        documents.at(node).ifPresent(found -> score(found, vector, scores));
        var hit = scores.find(key);
        return hit == null ? null : hit.mapped(cosine -> Calibration.closeness(cosine, background));
    }

    /** Whether enough documents were found. */
    private boolean askIndex(float[] vector, int wanted, DocumentScores scores) {
        for (long k = Math.max(NEIGHBOURS_FIRST, 2L * wanted); k <= NEIGHBOURS_MAX; k *= NEIGHBOURS_GROWTH) {
            var parameters =
                    Map.<String, Object>of("index", documents.slot().index(), "k", k, "vector", Values.boxed(vector));
            long hits = 0;
            try (var result = documents.transaction().execute(SEARCH, parameters)) {
                while (result.hasNext()) {
                    documents.guard().check();
                    hits++;
                    var row = result.next();
                    if (row.get("node") instanceof Node chunk && row.get("score") instanceof Number score) {
                        // The index gives (1 + cosine) / 2.
                        add(chunk, 2 * score.doubleValue() - 1, scores);
                    }
                }
            }
            if (scores.documents() >= wanted) {
                return true;
            }
            if (hits < k) {
                return false;
            }
        }
        return false;
    }

    private void add(Node chunk, double cosine, DocumentScores scores) {
        documents
                .ofChunk(chunk)
                .filter(found -> filter.accepts(found.facts()))
                .ifPresent(found -> scores.addPassage(found.key(), found.id(), NodeIds.of(chunk), cosine));
    }

    private void scan(float[] vector, DocumentScores scores) {
        var query = PassingDocuments.query(filter, documents.readable());
        try (var result = documents.transaction().execute(query.text(), query.parameters())) {
            while (result.hasNext()) {
                documents.guard().check();
                if (result.next().get("document") instanceof Node node) {
                    documents
                            .see(node)
                            .filter(found -> filter.accepts(found.facts()))
                            .ifPresent(found -> score(found, vector, scores));
                }
            }
        }
    }

    private void score(VisibleDocuments.Visible document, float[] vector, DocumentScores scores) {
        for (var link : document.node().getRelationships(Direction.OUTGOING, HAS_CHUNK)) {
            documents.guard().check();
            var chunk = link.getEndNode();
            var embedding = Values.vector(chunk, documents.slot().property(), vector.length);
            if (embedding != null && documents.readable().contains(Values.string(chunk, PropertyKeys.ACL_KEY))) {
                scores.addPassage(document.key(), document.id(), NodeIds.of(chunk), Cosine.of(vector, embedding));
            }
        }
    }

    /** The first readable passages of the store: picked without regard to the query, and the same ones for each call. */
    private Background background(float[] vector) {
        var cosines = new double[BACKGROUND_SIZE];
        int count = 0;
        int seen = 0;
        try (var nodes = documents.transaction().findNodes(DocumentReader.CHUNK)) {
            while (nodes.hasNext() && count < BACKGROUND_SIZE && seen++ < BACKGROUND_SEEN_MAX) {
                documents.guard().check();
                var chunk = nodes.next();
                var embedding = Values.vector(chunk, documents.slot().property(), vector.length);
                if (embedding != null && documents.readable().contains(Values.string(chunk, PropertyKeys.ACL_KEY))) {
                    cosines[count++] = Cosine.of(vector, embedding);
                }
            }
        }
        return Background.of(java.util.Arrays.copyOf(cosines, count));
    }
}
