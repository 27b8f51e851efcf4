// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Numbers for sets of tags, and for each tag the sets that have it; 0 is the empty set. */
final class TagSets {
    private static final long BYTES_OF_SET = 200;
    private static final long BYTES_OF_TAG = 90;

    private final Map<Set<String>, Integer> numbers = new HashMap<>();
    private final Map<String, Numbers> having = new HashMap<>();
    private int size = 1;
    private long bytes;

    synchronized int number(List<String> tags) {
        if (tags.isEmpty()) {
            return 0;
        }
        var set = new TreeSet<>(tags);
        var known = numbers.get(set);
        if (known != null) {
            return known;
        }
        numbers.put(set, size);
        set.forEach(tag -> having.computeIfAbsent(tag, first -> new Numbers()).add(size));
        bytes += BYTES_OF_SET + BYTES_OF_TAG * set.size();
        return size++;
    }

    /** For each set, whether it has one of the tags. */
    synchronized boolean[] holdingAny(Set<String> tags) {
        var holding = new boolean[size];
        for (var tag : tags) {
            var sets = having.get(tag);
            for (int i = 0; sets != null && i < sets.size; i++) {
                holding[sets.values[i]] = true;
            }
        }
        return holding;
    }

    /** Roughly. */
    synchronized long bytes() {
        return bytes;
    }

    private static final class Numbers {
        private int[] values = new int[2];
        private int size;

        void add(int number) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = number;
        }
    }
}
