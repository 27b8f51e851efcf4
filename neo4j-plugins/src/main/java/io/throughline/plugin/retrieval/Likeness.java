// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.List;

/**
 * How much a document looks like what was asked for.
 *
 * @param evidence in deviations above what is usual, see {@link Calibration}
 * @param meaning score of the vectors in [0, 1]; 0 where there is none
 * @param wording score of the words in [0, 1]; 0 where none is shared
 * @param words shared words that weigh most; only told for the first documents
 */
public record Likeness(String key, double evidence, double meaning, double wording, List<String> words) {
    public Likeness {
        words = List.copyOf(words);
    }

    public Likeness withEvidence(double other) {
        return new Likeness(key, other, meaning, wording, words);
    }
}
