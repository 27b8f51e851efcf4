// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.util.Arrays;

/**
 * The special tokens that a model wants around two texts, {@code [CLS] … [SEP] … [SEP]} for BERT, each with the type that
 * tells the model which text it belongs to.
 *
 * @param parts of five stretches, the first text being the second and the second text the fourth of them: ids, empty for texts
 * @param types of the same five stretches
 */
@SuppressWarnings("ArrayRecordComponent")
record PairFrame(long[][] parts, long[] types) {
    private static final int FIRST = 1;
    private static final int SECOND = 3;

    /** Ids of two texts with all around them, and the type of each. */
    @SuppressWarnings("ArrayRecordComponent")
    record Framed(long[] ids, long[] types) {}

    /**
     * Finds the frame by comparison.
     *
     * @param bare ids of some text without special tokens, at least one
     * @param ids of the same text twice, as a pair, with them
     * @param types of each of {@code ids}
     */
    static PairFrame around(long[] bare, long[] ids, long[] types) {
        int first = find(bare, ids, 0);
        int second = first < 0 ? -1 : find(bare, ids, first + bare.length);
        if (second < 0) {
            throw new ModelException("The tokenizer.json cannot put two texts together, which a reranker needs.");
        }
        int afterFirst = first + bare.length;
        int afterSecond = second + bare.length;
        return new PairFrame(
                new long[][] {
                    Arrays.copyOf(ids, first),
                    {},
                    Arrays.copyOfRange(ids, afterFirst, second),
                    {},
                    Arrays.copyOfRange(ids, afterSecond, ids.length)
                },
                new long[] {
                    types[0],
                    types[first],
                    second > afterFirst ? types[afterFirst] : 0,
                    types[second],
                    ids.length > afterSecond ? types[afterSecond] : 0
                });
    }

    private static int find(long[] wanted, long[] ids, int from) {
        for (int start = from; start + wanted.length <= ids.length; start++) {
            if (Arrays.equals(wanted, 0, wanted.length, ids, start, start + wanted.length)) {
                return start;
            }
        }
        return -1;
    }

    /** How many special tokens there are. */
    int size() {
        return Arrays.stream(parts).mapToInt(part -> part.length).sum();
    }

    Framed put(long[] first, long[] second) {
        var ids = new long[size() + first.length + second.length];
        var typeOfEach = new long[ids.length];
        int at = 0;
        for (int part = 0; part < parts.length; part++) {
            var stretch = part == FIRST ? first : part == SECOND ? second : parts[part];
            System.arraycopy(stretch, 0, ids, at, stretch.length);
            Arrays.fill(typeOfEach, at, at + stretch.length, types[part]);
            at += stretch.length;
        }
        return new Framed(ids, typeOfEach);
    }
}
