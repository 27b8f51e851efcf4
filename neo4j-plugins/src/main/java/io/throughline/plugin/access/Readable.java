// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.access;

import io.throughline.names.AccessLevel;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The access keys that one principal may read. What carries another key, or none, does not exist for that principal.
 */
// [impl->TL-US-13] [impl->TL-SPEC-10]
public final class Readable {
    private static final Readable NOTHING = new Readable(Set.of());

    private final Set<String> aclKeys;
    private final List<String> sorted;

    private Readable(Set<String> aclKeys) {
        this.aclKeys = Set.copyOf(aclKeys);
        this.sorted = aclKeys.stream().sorted().toList();
    }

    /** For unknown and inactive principals. */
    public static Readable nothing() {
        return NOTHING;
    }

    /** @param entries those with grants; the bare levels need no entry */
    public static Readable by(Principal principal, Collection<AccessEntry> entries) {
        var keys = new HashSet<String>();
        for (var level : AccessLevel.values()) {
            if (principal.mayRead(AccessEntry.of(level))) {
                keys.add(level.value());
            }
        }
        for (var entry : entries) {
            if (principal.mayRead(entry)) {
                keys.add(entry.aclKey());
            }
        }
        return new Readable(keys);
    }

    public boolean contains(@Nullable String aclKey) {
        return aclKey != null && aclKeys.contains(aclKey);
    }

    public boolean isNothing() {
        return aclKeys.isEmpty();
    }

    /** Sorted. */
    public List<String> aclKeys() {
        return sorted;
    }

    /** Whoever may read the same keys sees the same: what was worked out for one holds for the other. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Readable readable && aclKeys.equals(readable.aclKeys);
    }

    @Override
    public int hashCode() {
        return aclKeys.hashCode();
    }
}
