// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.util.Arrays;

/** The special tokens that a model wants before and after a text, {@code [CLS] … [SEP]} for BERT. */
record TokenFrame(long[] head, long[] tail) {

    /**
     * Finds the frame by comparison.
     *
     * @param bare ids of some text without special tokens
     * @param framed ids of the same text with them
     */
    static TokenFrame around(long[] bare, long[] framed) {
        for (var start = 0; start + bare.length <= framed.length; start++) {
            var end = start + bare.length;
            if (Arrays.equals(bare, 0, bare.length, framed, start, end)) {
                return new TokenFrame(Arrays.copyOf(framed, start), Arrays.copyOfRange(framed, end, framed.length));
            }
        }
        throw new ModelException(
                "The tokenizer.json changes a text's own tokens when it adds special ones, which is not supported.");
    }

    int size() {
        return head.length + tail.length;
    }

    long[] put(long[] ids) {
        return put(new long[0], ids, 0, ids.length);
    }

    /** Head, prefix, {@code ids[from, to)}, tail. */
    long[] put(long[] prefix, long[] ids, int from, int to) {
        var framed = Arrays.copyOf(head, size() + prefix.length + to - from);
        var at = head.length;
        System.arraycopy(prefix, 0, framed, at, prefix.length);
        at += prefix.length;
        System.arraycopy(ids, from, framed, at, to - from);
        at += to - from;
        System.arraycopy(tail, 0, framed, at, tail.length);
        return framed;
    }
}
