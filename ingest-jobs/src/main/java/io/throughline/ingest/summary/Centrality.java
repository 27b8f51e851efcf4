// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.summary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How central each sentence is: continuous LexRank (Erkan and Radev, 2004), a random walk over sentences that are alike by
 * the cosine of their words, which starts anew at early sentences rather than at any (as in PositionRank, Florescu and
 * Caragea, 2017), because what people write begins with what it is about.
 */
final class Centrality {
    private static final double DAMPING = 0.85;
    private static final int ROUNDS = 30;

    private final WordVectors words;
    private final int size;

    Centrality(WordVectors words) {
        this.words = words;
        this.size = words.size();
    }

    /** All sentences, the most central first; of equal ones the earlier. */
    List<Integer> order() {
        var ranks = ranks();
        return IntStream.range(0, size)
                .boxed()
                .sorted((one, other) -> Double.compare(ranks[other], ranks[one]))
                .toList();
    }

    private double[] ranks() {
        var alike = alike();
        var start = start();
        var ranks = start.clone();
        for (var round = 0; round < ROUNDS; round++) {
            var next = new double[size];
            for (var from = 0; from < size; from++) {
                for (var to = 0; to < size; to++) {
                    next[to] += DAMPING * ranks[from] * alike[from][to];
                }
            }
            for (var to = 0; to < size; to++) {
                next[to] += (1 - DAMPING) * start[to];
            }
            ranks = next;
        }
        return ranks;
    }

    /** Each row adds up to 1: a sentence is at least like itself. */
    private double[][] alike() {
        var alike = new double[size][size];
        for (var from = 0; from < size; from++) {
            for (var to = 0; to < size; to++) {
                alike[from][to] = from == to ? 1 : words.cosine(from, to);
            }
            var sum = Arrays.stream(alike[from]).sum();
            for (var to = 0; to < size; to++) {
                alike[from][to] /= sum;
            }
        }
        return alike;
    }

    private double[] start() {
        var start =
                IntStream.range(0, size).mapToDouble(place -> 1.0 / (1 + place)).toArray();
        var sum = Arrays.stream(start).sum();
        return Arrays.stream(start).map(weight -> weight / sum).toArray();
    }
}
