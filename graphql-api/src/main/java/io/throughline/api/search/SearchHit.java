// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.search;

import io.throughline.api.document.DocumentView;
import io.throughline.api.graph.Row;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document that was found.
 *
 * @param reranked what a second look gave; null without one
 */
record SearchHit(
        int rank,
        DocumentView document,
        double score,
        List<Passage> passages,
        @Nullable Explanation explanation,
        @Nullable Reranked reranked) {
    /**
     * @param score probability that the document answers the query, by the reranker
     * @param firstRank the rank without it
     */
    record Reranked(double score, int firstRank) {}

    record Passage(String chunkId, String content, List<String> sectionPath, double score) {
        static Passage of(Row passage) {
            return new Passage(
                    passage.requiredText("chunkId"),
                    passage.requiredText("content"),
                    passage.texts("sectionPath"),
                    passage.requiredDecimal("score"));
        }
    }

    record Leg(String leg, @Nullable Integer rank, double score, double contribution) {
        static Leg of(Row leg) {
            return new Leg(
                    leg.requiredText("leg"),
                    leg.integer("rank"),
                    leg.requiredDecimal("score"),
                    leg.requiredDecimal("contribution"));
        }
    }

    /** @param path keys and types of links, from what was hit to this document */
    record Explanation(String summary, List<Leg> legs, List<String> path, String strategy) {
        static Explanation of(Row explanation) {
            return new Explanation(
                    explanation.requiredText("summary"),
                    explanation.rows("legs").stream().map(Leg::of).toList(),
                    explanation.texts("path"),
                    explanation.requiredText("strategy"));
        }
    }

    static SearchHit of(Row hit, boolean explained) {
        var explanation = explained ? hit.row("explanation") : null;
        return new SearchHit(
                hit.requiredInteger("rank"),
                new DocumentView(hit.requiredRow("document"), null),
                hit.requiredDecimal("score"),
                hit.rows("passages").stream().map(Passage::of).toList(),
                explanation == null ? null : Explanation.of(explanation),
                null);
    }

    /** What a reranker reads of it: the title and the best passage. */
    String evidence() {
        var title = Objects.requireNonNullElse(document.title(), document.key());
        return passages.isEmpty() ? title : title + "\n" + passages.get(0).content();
    }

    SearchHit judged(double probability) {
        return new SearchHit(rank, document, score, passages, explanation, new Reranked(probability, rank));
    }

    SearchHit at(int newRank) {
        return new SearchHit(newRank, document, score, passages, explanation, reranked);
    }
}
