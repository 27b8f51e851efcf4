// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A map from longs from 0 up to ints, for one writer and any number of readers without locks. Nothing is ever removed.
 * A reader sees at least what was written before it got hold of a snapshot.
 */
final class LongIntMap {
    static final int ABSENT = -1;

    private static final VarHandle KEYS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle VALUES = MethodHandles.arrayElementVarHandle(int[].class);
    private static final int CAPACITY_MIN = 16;

    private volatile Table table = new Table(CAPACITY_MIN);
    private int size;

    /** Keys are stored plus 1, so that 0 means a free place. */
    private record Table(long[] keys, int[] values) {
        Table(int capacity) {
            this(new long[capacity], new int[capacity]);
        }

        int place(long key) {
            int mask = keys.length - 1;
            int place = (int) Mix.of(key) & mask;
            for (long there = (long) KEYS.getAcquire(keys, place); there != 0 && there != key + 1; ) {
                place = place + 1 & mask;
                there = (long) KEYS.getAcquire(keys, place);
            }
            return place;
        }
    }

    int get(long key) {
        var now = table;
        int place = now.place(key);
        return (long) KEYS.getAcquire(now.keys, place) == 0 ? ABSENT : (int) VALUES.getAcquire(now.values, place);
    }

    void put(long key, int value) {
        if (4L * (size + 1) > 3L * table.keys.length) {
            grow();
        }
        var now = table;
        int place = now.place(key);
        VALUES.setRelease(now.values, place, value);
        if (now.keys[place] == 0) {
            size++;
            KEYS.setRelease(now.keys, place, key + 1);
        }
    }

    private void grow() {
        var before = table;
        var after = new Table(before.keys.length * 2);
        for (int i = 0; i < before.keys.length; i++) {
            if (before.keys[i] != 0) {
                int place = after.place(before.keys[i] - 1);
                after.keys[place] = before.keys[i];
                after.values[place] = before.values[i];
            }
        }
        table = after;
    }

    long bytes() {
        return 12L * table.keys.length;
    }
}
