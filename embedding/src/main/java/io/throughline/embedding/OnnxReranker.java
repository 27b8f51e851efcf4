// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Tokenizer, classifier and threads put together. */
final class OnnxReranker implements Reranker {
    private final String name;
    private final SubwordTokenizer tokenizer;
    private final OnnxClassifier classifier;
    private final EmbeddingThreads threads;
    private final PairFrame frame;
    private final int room;

    OnnxReranker(
            String name,
            SubwordTokenizer tokenizer,
            OnnxClassifier classifier,
            EmbeddingThreads threads,
            int maxTokens) {
        this.name = name;
        this.tokenizer = tokenizer;
        this.classifier = classifier;
        this.threads = threads;
        this.frame = tokenizer.pairFrame();
        this.room = maxTokens - frame.size();
        if (room < 2) {
            throw new ModelException("The special tokens of the model `%s` take %d of its %d: raise max-tokens."
                    .formatted(name, frame.size(), maxTokens));
        }
    }

    /** A limit beyond the model's position table must fail now and not in a search. */
    void tryOut() {
        judge(new long[] {tokenizer.encode("a")[0]}, "a ".repeat(room));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Double> judge(String query, List<String> passages, Duration budget) {
        var deadline = System.nanoTime() + budget.toNanos();
        var encoded = tokenizer.encode(query);
        var question = Arrays.copyOf(encoded, Math.min(encoded.length, room / 2));
        var probabilities = new Double[passages.size()];
        int judged = threads.forEach(
                passages.size(), deadline, passage -> probabilities[passage] = judge(question, passages.get(passage)));
        return List.of(Arrays.copyOf(probabilities, judged));
    }

    private double judge(long[] question, String passage) {
        var ids = tokenizer.encode(passage);
        return QueryWindows.over(ids.length, room - question.length).stream()
                .mapToDouble(window -> classifier.probability(
                        frame.put(question, Arrays.copyOfRange(ids, window.from(), window.to()))))
                .max()
                .orElseThrow();
    }

    @Override
    public void close() {
        classifier.close();
        tokenizer.close();
        threads.close();
    }
}
