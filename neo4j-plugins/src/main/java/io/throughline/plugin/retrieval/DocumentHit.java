// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/**
 * A document that a leg found.
 *
 * @param node id of the document's node
 * @param score the leg's own measure at first; once {@link #mapped}, evidence as {@link Calibration} defines it
 * @param detail worked out when asked for: of the hundreds of documents that a leg finds, few are shown
 */
public record DocumentHit(String key, long node, double score, Supplier<Detail> detail) {

    /** A hit whose detail is known already. */
    public static DocumentHit of(String key, long node, double score, List<PassageHit> passages, List<String> words) {
        var detail = new Detail(passages, words);
        return new DocumentHit(key, node, score, () -> detail);
    }

    /** The same hit with every score mapped; the mapping must not change the order. */
    public DocumentHit mapped(DoubleUnaryOperator mapping) {
        return new DocumentHit(
                key, node, mapping.applyAsDouble(score), () -> detail.get().mapped(mapping));
    }

    /**
     * Where a document matched.
     *
     * @param passages best first; empty when the title or the key matched
     * @param words the words of the query that the document holds, as the query spells them; may be left out
     */
    public record Detail(List<PassageHit> passages, List<String> words) {
        public Detail {
            passages = List.copyOf(passages);
            words = List.copyOf(words);
        }

        private Detail mapped(DoubleUnaryOperator mapping) {
            return new Detail(
                    passages.stream()
                            .map(hit -> new PassageHit(hit.chunk(), mapping.applyAsDouble(hit.score())))
                            .toList(),
                    words);
        }
    }
}
