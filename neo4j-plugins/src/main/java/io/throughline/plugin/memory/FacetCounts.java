// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import io.throughline.plugin.access.Readable;
import io.throughline.plugin.retrieval.DocumentFilter;
import io.throughline.plugin.retrieval.Facet;
import java.util.HashMap;
import java.util.Map;

/** Counts the values of facets over what is in memory. */
public final class FacetCounts {
    private final Snapshot snapshot;
    private final Readable readable;
    private final Runnable guard;

    public FacetCounts(Snapshot snapshot, Readable readable, Runnable guard) {
        this.snapshot = snapshot;
        this.readable = readable;
        this.guard = guard;
    }

    /** @param text documents that hold none of its words do not count; blank counts all. Values without documents are left out */
    public Map<String, Integer> of(Facet facet, DocumentFilter filter, String text) {
        var others = facet.without(filter);
        var passing = snapshot.passing(readable, others);
        var query = TextQuery.of(text);
        if (query.isEmpty() && !text.isBlank()) {
            return Map.of();
        }
        var names = names(facet);
        var counts = new int[names.limit()];
        if (query.isEmpty()) {
            passing.forEach(slot -> counts[value(facet, slot)]++);
        } else {
            var search = new TextSearch(snapshot, snapshot.view(readable, others), passing, guard);
            search.best(query, 0);
            search.forEachHolder(slot -> counts[value(facet, slot)]++);
        }
        var byName = new HashMap<String, Integer>();
        names.forEach((name, number) -> {
            if (number < counts.length && counts[number] > 0) {
                byName.put(name, counts[number]);
            }
        });
        return byName;
    }

    private Names names(Facet facet) {
        return switch (facet) {
            case TYPE -> snapshot.dictionaries.types;
            case PRODUCT -> snapshot.dictionaries.products;
            case STATUS -> snapshot.dictionaries.statuses;
        };
    }

    private int value(Facet facet, int slot) {
        var page = snapshot.documents.pages[slot >>> DocumentPage.BITS];
        int at = slot & DocumentPage.MASK;
        return switch (facet) {
            case TYPE -> page.type[at];
            case PRODUCT -> page.product[at];
            case STATUS -> page.status[at];
        };
    }
}
