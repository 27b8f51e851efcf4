// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the links that had to wait, once everything is read: parents, files named by path, and whatever an earlier run or
 * another source left open. Each transaction takes some pending links in a fixed order, so that a killed run goes on with
 * the rest.
 */
// [impl->TL-SPEC-2]
public final class LinkResolver {
    private static final int PAGE = 2_000;

    private final LockedGraph graph;

    public LinkResolver(LockedGraph graph) {
        this.graph = graph;
    }

    /** @return how many links were made or revived, by origin */
    public Map<String, Long> resolve() {
        new FileMoves(graph).run();
        var made = new HashMap<String, Long>();
        var hierarchy = Hierarchy.load(graph);
        var after = "";
        for (var page = next(after, hierarchy); page.isPresent(); page = next(after, hierarchy)) {
            page.get().newByOrigin().forEach((origin, count) -> made.merge(origin, count, Long::sum));
            after = page.get().lastLinkId();
        }
        return made;
    }

    private Optional<ResolvedPage> next(String after, Hierarchy hierarchy) {
        return graph.write(tx -> {
            var pending = PendingLinks.page(tx, after, PAGE);
            return pending.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ResolvedPage.write(tx, pending, hierarchy, graph.now()));
        });
    }
}
