// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tokenizer, encoder and threads put together. */
final class OnnxTextEmbedder implements TextEmbedder {
    private final ModelCard card;
    private final SubwordTokenizer tokenizer;
    private final OnnxEncoder encoder;
    private final EmbeddingThreads threads;
    private final int prefixTokens;

    OnnxTextEmbedder(ModelCard card, SubwordTokenizer tokenizer, OnnxEncoder encoder, EmbeddingThreads threads) {
        this.card = card;
        this.tokenizer = tokenizer;
        this.encoder = encoder;
        this.threads = threads;
        this.prefixTokens = tokenizer.encode(card.queryPrefix()).length;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public int countTokens(String text) {
        return tokenizer.encode(text).length + tokenizer.frame().size();
    }

    @Override
    public float[] embedQuery(String text) {
        var frame = tokenizer.frame();
        var ids = tokenizer.encode(card.queryPrefix() + text);
        if (ids.length + frame.size() <= card.maxTokens()) {
            return encoder.encode(frame.put(ids));
        }
        var prefix = Arrays.copyOf(ids, prefixTokens);
        var room = card.maxTokens() - frame.size() - prefixTokens;
        var windows = QueryWindows.over(ids.length - prefixTokens, room).stream()
                .map(window -> frame.put(prefix, ids, prefixTokens + window.from(), prefixTokens + window.to()))
                .toList();
        return UnitVectors.mean(threads.encodeAll(windows, encoder));
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        var frame = tokenizer.frame();
        var framed = new ArrayList<long[]>(texts.size());
        for (var text : texts) {
            var ids = frame.put(tokenizer.encode(text));
            if (ids.length > card.maxTokens()) {
                throw new IllegalArgumentException(
                        "texts[%d] has %d tokens, the model `%s` takes at most %d: cut it first."
                                .formatted(framed.size(), ids.length, card.name(), card.maxTokens()));
            }
            framed.add(ids);
        }
        return threads.encodeAll(framed, encoder);
    }

    @Override
    public void close() {
        encoder.close();
        tokenizer.close();
        threads.close();
    }
}
