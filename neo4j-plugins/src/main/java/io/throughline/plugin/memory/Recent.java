// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was worked out for the last {@value #MAX} different questions. For several threads. */
final class Recent<K, V> {
    static final int MAX = 64;

    private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

    /** @param make called outside of any lock, so it may run twice for one key; both give the same */
    V get(K key, Supplier<V> make) {
        synchronized (values) {
            var known = values.get(key);
            if (known != null) {
                return known;
            }
        }
        var made = make.get();
        synchronized (values) {
            values.put(key, made);
            if (values.size() > MAX) {
                var oldest = values.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
        }
        return made;
    }

    int size() {
        synchronized (values) {
            return values.size();
        }
    }
}
