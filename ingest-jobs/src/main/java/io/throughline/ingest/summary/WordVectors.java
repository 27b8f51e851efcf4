// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Sentences as vectors of their words, weighted by how few of the sentences have a word (tf · ln(1 + n / df)), of unit length. */
final class WordVectors {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    private final List<Map<String, Double>> vectors = new ArrayList<>();

    WordVectors(List<String> sentences) {
        var sentencesWith = new HashMap<String, Integer>();
        for (var sentence : sentences) {
            var counts = new HashMap<String, Double>();
            WORD.matcher(sentence.toLowerCase(Locale.ROOT))
                    .results()
                    .forEach(word -> counts.merge(word.group(), 1.0, Double::sum));
            counts.keySet().forEach(word -> sentencesWith.merge(word, 1, Integer::sum));
            vectors.add(counts);
        }
        for (var vector : vectors) {
            vector.replaceAll((word, count) ->
                    count * Math.log1p((double) sentences.size() / sentencesWith.getOrDefault(word, 1)));
            var length = Math.sqrt(vector.values().stream()
                    .mapToDouble(weight -> weight * weight)
                    .sum());
            vector.replaceAll((word, weight) -> weight / length);
        }
    }

    int size() {
        return vectors.size();
    }

    /** @return from 0 to 1 */
    double cosine(int one, int other) {
        var small = vectors.get(one);
        var large = vectors.get(other);
        if (small.size() > large.size()) {
            return cosine(other, one);
        }
        return small.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * large.getOrDefault(entry.getKey(), 0.0))
                .sum();
    }
}
