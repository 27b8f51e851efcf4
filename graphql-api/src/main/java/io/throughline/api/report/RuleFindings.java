// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The documents that break one rule, of those that the reader may read: what a rule names beside them is never counted. */
final class RuleFindings implements Predicate<String> {
    /** At most so many of each rule. */
    static final int MAX = 10_000;

    private static final int BATCH = 1000;

    private final Function<List<String>, List<Map<String, @Nullable Object>>> readable;
    private final int max;
    private final Set<String> batch = new LinkedHashSet<>();
    private final TreeMap<String, Map<String, @Nullable Object>> found = new TreeMap<>();
    private boolean truncated;

    /** @param readable rows of those of the keys that the reader may read, with {@code key} */
    RuleFindings(Function<List<String>, List<Map<String, @Nullable Object>>> readable, int max) {
        this.readable = readable;
        this.max = max;
    }

    @Override
    public boolean test(String key) {
        if (!found.containsKey(key)) {
            batch.add(key);
        }
        if (batch.size() == BATCH) {
            look();
        }
        return !truncated;
    }

    /** By key. */
    List<Map<String, @Nullable Object>> rows() {
        look();
        return new ArrayList<>(found.values());
    }

    /** Whether there are more; after {@link #rows()}. */
    boolean isTruncated() {
        return truncated;
    }

    private void look() {
        if (batch.isEmpty()) {
            return;
        }
        for (var row : readable.apply(List.copyOf(batch))) {
            if (found.size() == max) {
                truncated = true;
                break;
            }
            found.put(CoverageRows.text(row, "key"), row);
        }
        batch.clear();
    }
}
