// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.Arrays;

/** The best value of each of some documents. A map from document slots that does without objects. */
final class BestOfDocument {
    private static final int FREE = -1;

    private final int[] documents;
    private final float[] values;

    /** @param offers how many there will be at most */
    BestOfDocument(int offers) {
        int capacity = Integer.highestOneBit(Math.max(8, 2 * offers)) << 1;
        documents = new int[capacity];
        values = new float[capacity];
        Arrays.fill(documents, FREE);
    }

    void offer(int document, float value) {
        int place = place(document);
        if (documents[place] == FREE) {
            documents[place] = document;
            values[place] = value;
        } else {
            values[place] = Math.max(values[place], value);
        }
    }

    /** Of a document that was offered. */
    float get(int document) {
        return values[place(document)];
    }

    private int place(int document) {
        int place = (int) Mix.of(document) & documents.length - 1;
        while (documents[place] != FREE && documents[place] != document) {
            place = place + 1 & documents.length - 1;
        }
        return place;
    }

    void forEach(Consumer consumer) {
        for (int place = 0; place < documents.length; place++) {
            if (documents[place] != FREE) {
                consumer.accept(documents[place], values[place]);
            }
        }
    }

    /** Takes a document with its best value. */
    @FunctionalInterface
    interface Consumer {
        void accept(int document, double value);
    }
}
