// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.embedding.ModelCard;
import io.throughline.embedding.TextEmbedder;
import java.util.ArrayList;
import java.util.List;

/**
 * Embeds passages that were cut for another model. One that is too long for this model is cut in halves, at a space near
 * their middle, until the parts fit; its vector is the mean of theirs, brought to unit length again.
 */
record CutPassages(TextEmbedder model) implements TextEmbedder {
    @Override
    public ModelCard card() {
        return model.card();
    }

    @Override
    public int countTokens(String text) {
        return model.countTokens(text);
    }

    @Override
    public float[] embedQuery(String text) {
        return model.embedQuery(text);
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        var parts = new ArrayList<String>();
        var ends = new ArrayList<Integer>();
        for (var text : texts) {
            cut(text, parts);
            ends.add(parts.size());
        }
        var vectors = model.embedPassages(parts);
        var whole = new ArrayList<float[]>();
        var start = 0;
        for (int end : ends) {
            whole.add(mean(vectors.subList(start, end)));
            start = end;
        }
        return whole;
    }

    private void cut(String text, List<String> parts) {
        if (text.length() < 2 || model.countTokens(text) <= card().maxTokens()) {
            parts.add(text);
            return;
        }
        var middle = text.length() / 2;
        var space = text.lastIndexOf(' ', middle);
        var cut = space > middle / 2 ? space : middle - (Character.isLowSurrogate(text.charAt(middle)) ? 1 : 0);
        cut(text.substring(0, cut), parts);
        cut(text.substring(cut), parts);
    }

    private static float[] mean(List<float[]> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        var mean = new float[parts.get(0).length];
        double square = 0;
        for (var d = 0; d < mean.length; d++) {
            for (var part : parts) {
                mean[d] += part[d];
            }
            square += (double) mean[d] * mean[d];
        }
        var length = (float) Math.sqrt(square);
        for (var d = 0; d < mean.length && length > 0; d++) {
            mean[d] /= length;
        }
        return mean;
    }

    /** The model stays open. */
    @Override
    public void close() {}
}
