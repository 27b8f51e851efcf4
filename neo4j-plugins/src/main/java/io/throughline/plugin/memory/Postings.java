// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.Arrays;

/** Bytes in which numbers take as few places as they need: 7 bits a byte, the highest bit says that more come. */
final class Postings {
    private byte[] bytes;
    private int size;

    Postings(int capacity) {
        bytes = new byte[capacity];
    }

    void add(int value) {
        if (size + 5 > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(16, bytes.length * 2));
        }
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    int size() {
        return size;
    }

    byte[] trimmed() {
        return Arrays.copyOf(bytes, size);
    }
}
