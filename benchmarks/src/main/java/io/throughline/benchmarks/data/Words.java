// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.data;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Texts of made-up words. The word of rank r comes with a probability proportional to 1/(r + 2.7)^1.07 (Zipf's law as
 * Mandelbrot corrected it); one word in five is of the document's subtopic, so that words and vectors agree about what
 * is near, as in real texts.
 */
final class Words {
    static final int VOCABULARY = 50_000;

    private static final double EXPONENT = 1.07;
    private static final double SHIFT = 2.7;
    private static final int SUBTOPIC_WORDS = 30;
    private static final String[] STARTS = "b br c ch d dr f fl g gr h j k l m n p pl r s st t tr v w z".split(" ");
    private static final String[] MIDDLES = "a e i o u ai ea ou".split(" ");
    private static final String[] ENDS = "b ck d f g l m n p r t x nd rt".split(" ");

    private final long seed;
    private final double[] cumulated = new double[VOCABULARY];

    Words(long seed) {
        this.seed = seed;
        var sum = 0.0;
        for (var rank = 0; rank < VOCABULARY; rank++) {
            sum += 1 / Math.pow(rank + SHIFT, EXPONENT);
            cumulated[rank] = sum;
        }
        for (var rank = 0; rank < VOCABULARY; rank++) {
            cumulated[rank] /= sum;
        }
    }

    /** Ranks of the words of a text, 0 the most frequent. */
    int[] ranks(int length, int subtopic, SplittableRandom random) {
        var ranks = new int[length];
        for (var i = 0; i < length; i++) {
            ranks[i] = random.nextInt(5) == 0
                    ? ofSubtopic(subtopic, random.nextInt(SUBTOPIC_WORDS))
                    : rank(random.nextDouble());
        }
        return ranks;
    }

    private int ofSubtopic(int subtopic, int number) {
        // Not among the most frequent thousand: those say nothing about a topic.
        return 1_000
                + Seeds.random(seed, "subtopic words", (long) subtopic * SUBTOPIC_WORDS + number)
                        .nextInt(VOCABULARY - 1_000);
    }

    private int rank(double share) {
        var found = Arrays.binarySearch(cumulated, share);
        return Math.min(VOCABULARY - 1, found < 0 ? -found - 1 : found);
    }

    static String text(int[] ranks) {
        var text = new StringBuilder(ranks.length * 8);
        for (var i = 0; i < ranks.length; i++) {
            text.append(i == 0 ? "" : " ").append(word(ranks[i]));
        }
        return text.toString();
    }

    /** Each rank has a word of its own: its number, written in syllables. */
    static String word(int rank) {
        var word = new StringBuilder();
        var rest = rank;
        do {
            word.append(STARTS[rest % STARTS.length]);
            rest /= STARTS.length;
            word.append(MIDDLES[rest % MIDDLES.length]);
            rest /= MIDDLES.length;
        } while (rest > 0);
        return word.append(ENDS[rank % ENDS.length]).toString();
    }
}
