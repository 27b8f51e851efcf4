// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Numbers for values that repeat, from 1; 0 stands for a missing value. Numbers are never taken back. */
final class Names {
    static final int NONE = 0;

    private final ConcurrentHashMap<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    int number(@Nullable String name) {
        return name == null ? NONE : numbers.computeIfAbsent(name, absent -> last.incrementAndGet());
    }

    /** {@link #NONE} for a name that no document has. */
    int find(String name) {
        return numbers.getOrDefault(name, NONE);
    }

    void forEach(BiConsumer<String, Integer> consumer) {
        numbers.forEach(consumer);
    }

    /** One more than the greatest number given out. */
    int limit() {
        return last.get() + 1;
    }

    long bytes() {
        return numbers.keySet().stream().mapToLong(name -> 100L + name.length()).sum();
    }
}
