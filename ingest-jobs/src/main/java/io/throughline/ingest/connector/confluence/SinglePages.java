// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.confluence;

import io.throughline.ingest.connector.rest.RestException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** Pages one by one, each as the tree of the whole space would show it: closed when anything above it is. */
final class SinglePages {
    /** Asks for a page by itself; empty when the space does not hold it now. */
    @FunctionalInterface
    interface Source {
        Optional<ListedPage> page(String id) throws RestException;
    }

    private final Source source;
    /** Pages of a space have much above them in common. */
    private final Map<String, Optional<ListedPage>> asked = new HashMap<>();

    SinglePages(Source source) {
        this.source = source;
    }

    /** A page whose parent is a page of the space or empty, and which is closed as a whole. */
    Optional<ListedPage> find(String id) throws RestException {
        var found = page(id);
        if (found.isEmpty()) {
            return found;
        }
        var page = found.get();
        boolean closed = page.closed();
        var seen = new HashSet<>(java.util.Set.of(id));
        var above = page(page.parent());
        var parent = above.map(ListedPage::id).orElse("");
        while (above.isPresent() && seen.add(above.get().id())) {
            closed = closed || above.get().closed();
            above = page(above.get().parent());
        }
        return Optional.of(new ListedPage(id, page.title(), parent, page.version(), closed, page.attachments()));
    }

    private Optional<ListedPage> page(String id) throws RestException {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var known = asked.get(id);
        if (known == null) {
            known = source.page(id);
            asked.put(id, known);
        }
        return known;
    }
}
