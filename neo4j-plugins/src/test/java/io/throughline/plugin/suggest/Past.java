// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A history that tests write. */
final class Past implements History {
    final Map<String, List<Commit>> naming = new HashMap<>();
    final Map<String, List<Commit>> changing = new HashMap<>();
    final Map<String, Map<String, Set<String>>> siblings = new HashMap<>();
    final Map<String, Set<String>> vouched = new HashMap<>();

    void naming(String key, String commit, String... changed) {
        naming.computeIfAbsent(key, none -> new ArrayList<>()).add(new Commit(commit, Set.of(changed)));
    }

    void changing(String key, String commit, String... changed) {
        changing.computeIfAbsent(key, none -> new ArrayList<>()).add(new Commit(commit, Set.of(changed)));
    }

    @Override
    public List<Commit> naming(String key) {
        return naming.getOrDefault(key, List.of());
    }

    @Override
    public List<Commit> changing(String key) {
        return changing.getOrDefault(key, List.of());
    }

    @Override
    public Map<String, Set<String>> siblings(String key) {
        return siblings.getOrDefault(key, Map.of());
    }

    @Override
    public Set<String> vouched(String key) {
        return vouched.getOrDefault(key, Set.of());
    }
}
