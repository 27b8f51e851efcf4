// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.embedding.ModelCard;
import io.throughline.embedding.TextEmbedder;
import io.throughline.ingest.store.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A model that costs nothing: its vectors depend on the text alone, its tokens are words. */
public final class FakeEmbedder implements TextEmbedder {
    public static final int DIMENSIONS = 8;

    private final ModelCard card;
    private final AtomicLong embedded = new AtomicLong();
    private final long millisPerText;

    public FakeEmbedder() {
        this("fake-model", 0);
    }

    public FakeEmbedder(String name, long millisPerText) {
        this(name, millisPerText, 64);
    }

    public FakeEmbedder(String name, long millisPerText, int maxTokens) {
        this.card = new ModelCard(name, Digest.sha256(name), DIMENSIONS, maxTokens, "mean", "", "Apache-2.0");
        this.millisPerText = millisPerText;
    }

    /** How many texts were embedded so far. */
    public long embedded() {
        return embedded.get();
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public int countTokens(String text) {
        return 2 + (text.isBlank() ? 0 : text.strip().split("\\s+").length);
    }

    @Override
    public float[] embedQuery(String text) {
        return vector(text);
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        var vectors = new ArrayList<float[]>();
        for (var text : texts) {
            if (countTokens(text) > card.maxTokens()) {
                throw new IllegalArgumentException(
                        "text %d has %d tokens".formatted(vectors.size(), countTokens(text)));
            }
            vectors.add(vector(text));
            embedded.incrementAndGet();
            pause();
        }
        return vectors;
    }

    @Override
    public void close() {}

    private void pause() {
        if (millisPerText > 0) {
            try {
                Thread.sleep(millisPerText);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static float[] vector(String text) {
        var hash = Digest.sha256(text);
        var vector = new float[DIMENSIONS];
        var square = 0.0;
        for (var i = 0; i < DIMENSIONS; i++) {
            vector[i] = Integer.parseInt(hash.substring(4 * i, 4 * i + 4), 16) - 32_768f;
            square += vector[i] * vector[i];
        }
        for (var i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}
