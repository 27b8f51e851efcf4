// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.confluence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of a space, parents first; a page is closed when it or any page above it is. */
final class PageTree {
    private final Map<String, ListedPage> pages = new LinkedHashMap<>();
    private final Map<String, List<ListedPage>> children = new HashMap<>();

    PageTree(List<ListedPage> listed) {
        listed.forEach(page -> pages.put(page.id(), page));
        pages.values().forEach(page -> children.computeIfAbsent(page.parent(), any -> new ArrayList<>())
                .add(page));
    }

    List<ListedPage> parentsFirst() {
        var ordered = new LinkedHashMap<String, ListedPage>();
        for (var page : pages.values()) {
            if (!pages.containsKey(page.parent())) {
                enter(page, ordered);
            }
        }
        // Whatever claims to be above itself is still a page.
        pages.forEach(ordered::putIfAbsent);
        return List.copyOf(ordered.values());
    }

    /** Without recursion: a tree may be a very long chain. */
    private void enter(ListedPage top, Map<String, ListedPage> ordered) {
        var open = new java.util.ArrayDeque<ListedPage>(List.of(top));
        while (!open.isEmpty()) {
            var page = open.pop();
            if (ordered.putIfAbsent(page.id(), page) == null) {
                var below = children.getOrDefault(page.id(), List.of());
                for (int i = below.size() - 1; i >= 0; i--) {
                    open.push(below.get(i));
                }
            }
        }
    }

    boolean isClosed(ListedPage page) {
        var seen = new HashSet<String>();
        for (var at = page; at != null && seen.add(at.id()); at = pages.get(at.parent())) {
            if (at.closed()) {
                return true;
            }
        }
        return false;
    }

    boolean contains(String id) {
        return pages.containsKey(id);
    }
}
