// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A library written down by hand. */
final class Shelf implements Library {
    final Set<String> filtered = new HashSet<>();
    final Set<String> shelved = new HashSet<>();
    final Set<String> vanished = new HashSet<>();
    final Map<String, List<Relation>> relations = new HashMap<>();

    /** How often relations were asked for. */
    int asked;

    @Nullable
    String named;

    Shelf link(String from, String type, String to, double confidence) {
        if (!from.equals(to)) {
            relations.computeIfAbsent(from, absent -> new ArrayList<>()).add(new Relation(type, true, to, confidence));
            relations.computeIfAbsent(to, absent -> new ArrayList<>()).add(new Relation(type, false, from, confidence));
        }
        return this;
    }

    @Override
    public Optional<String> keyNamed(String text) {
        return Optional.ofNullable(named).filter(text::equals);
    }

    @Override
    public boolean isThere(String key, long node) {
        return !vanished.contains(key);
    }

    @Override
    public boolean passesFilter(String key) {
        return !filtered.contains(key);
    }

    @Override
    public List<Relation> relations(String key, int max) {
        asked++;
        return relations.getOrDefault(key, List.of()).stream()
                .sorted(Relation.ORDER)
                .limit(max)
                .toList();
    }

    @Override
    public long node(String key) {
        return key.hashCode();
    }

    @Override
    public String title(String key) {
        return "title of " + key;
    }

    @Override
    public Optional<Passage> passage(String key, PassageHit hit, int neighbours) {
        return Optional.of(new Passage("" + hit.chunk(), "text of " + hit.chunk(), List.of(), hit.score()));
    }

    @Override
    public Optional<Passage> opening(String key, int neighbours) {
        return Optional.of(new Passage(key + "#0", "opening of " + key, List.of(), 0));
    }

    @Override
    public Optional<Owner> owner(String chunkId) {
        return vanished.contains(chunkId) ? Optional.empty() : Optional.of(new Owner(chunkId, chunkId.hashCode(), 7));
    }

    /** Keys that begin alike are alike. */
    @Override
    public double likeness(String key, String other) {
        return key.charAt(0) == other.charAt(0) ? 1 : 0;
    }

    @Override
    public List<String> others(Collection<String> without, int max) {
        return shelved.stream()
                .filter(key -> !without.contains(key))
                .sorted()
                .limit(max)
                .toList();
    }
}
