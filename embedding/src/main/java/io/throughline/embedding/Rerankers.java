// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.util.ArrayDeque;

/** Opens rerankers. Nothing here ever uses the network. */
public final class Rerankers {
    private static final int MAX_TOKENS_USUAL = 512;

    private Rerankers() {}

    /**
     * Opens a model and runs it once.
     *
     * @param choice {@code /path/model.onnx} of a BERT-like sequence classifier with one output (its logistic function is
     *     the probability) or two (their softmax), {@code tokenizer.json} in the same folder; optionally followed by
     *     {@code #sha256=HEX&max-tokens=N}
     * @param threads how many passages are judged at the same time, in [1, 256]
     * @throws ModelException when a file is missing, damaged, of another checksum or of a form that is not supported
     */
    public static Reranker open(String choice, int threads) {
        var source = OnnxFile.parse(choice.strip());
        if (source.pooling() != Pooling.MEAN || !source.queryPrefix().isEmpty()) {
            throw new ModelException(
                    "`%s` sets pooling or query-prefix, which a reranker has not: use sha256 and max-tokens."
                            .formatted(choice));
        }
        CommandLineLength.check();
        var traits = source.traits();
        var parts = new ArrayDeque<AutoCloseable>();
        try {
            var pool = new EmbeddingThreads(threads);
            parts.push(pool);
            // The native tokenizer is found through the loader that the pool's threads carry.
            var tokenizer = EmbeddingThreads.await(
                    pool.start(() -> SubwordTokenizer.open(source.readTokenizer(), traits.name())));
            parts.push(tokenizer);
            var classifier = OnnxClassifier.open(OnnxEncoder.environment(), source.readModel(), traits.name());
            parts.push(classifier);
            int maxTokens =
                    traits.maxTokens().orElse(tokenizer.ownLimit() > 0 ? tokenizer.ownLimit() : MAX_TOKENS_USUAL);
            var reranker = new OnnxReranker(traits.name(), tokenizer, classifier, pool, maxTokens);
            reranker.tryOut();
            return reranker;
        } catch (RuntimeException | Error e) {
            Embedders.closeAll(parts, e);
            throw e;
        }
    }
}
