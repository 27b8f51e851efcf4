// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Numbers for sets of tags, for few of the possible sets ever occur; 0 is the empty set. */
final class TagSets {
    private final ConcurrentHashMap<Set<String>, Integer> numbers = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Set<String>> sets = new CopyOnWriteArrayList<>(List.of(Set.of()));

    synchronized int number(List<String> tags) {
        if (tags.isEmpty()) {
            return 0;
        }
        var set = new TreeSet<>(tags);
        var known = numbers.get(set);
        if (known != null) {
            return known;
        }
        sets.add(set);
        numbers.put(set, sets.size() - 1);
        return sets.size() - 1;
    }

    /** For each set, whether it has one of the tags. */
    boolean[] holdingAny(Set<String> tags) {
        var all = List.copyOf(sets);
        var holding = new boolean[all.size()];
        for (int i = 0; i < holding.length; i++) {
            holding[i] = all.get(i).stream().anyMatch(tags::contains);
        }
        return holding;
    }

    long bytes() {
        return sets.stream().mapToLong(set -> 100L + 80L * set.size()).sum();
    }
}
