// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.plugin.memory.FacetCounts;
import io.throughline.plugin.memory.Snapshot;
import io.throughline.plugin.retrieval.DocumentFilter;
import io.throughline.plugin.retrieval.DocumentHit;
import io.throughline.plugin.retrieval.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts documents by type, product and status: only those that the principal may read. */
public final class FacetSearch {
    private static final int MATCHES_MAX = 100_000;

    private FacetSearch() {}

    /** A value with the number of documents that have it. */
    public record Count(String facet, String value, int count) {}

    /** By facet, falling count and value; at most {@code max} values of each facet. */
    public static List<Count> count(
            VisibleDocuments documents, Optional<Snapshot> memory, String query, DocumentFilter filter, int max) {
        var counts = new ArrayList<Count>();
        for (var facet : Facet.values()) {
            var values = memory.map(
                            snapshot -> new FacetCounts(snapshot, documents.readable(), documents.guard()::check)
                                    .of(facet, filter, query))
                    .orElseGet(() -> overIndexes(documents, query, facet, facet.without(filter)));
            values.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(max)
                    .forEach(entry -> counts.add(new Count(facet.label(), entry.getKey(), entry.getValue())));
        }
        return counts;
    }

    private static Map<String, Integer> overIndexes(
            VisibleDocuments documents, String query, Facet facet, DocumentFilter filter) {
        var keys = query.isBlank()
                ? PassingDocuments.others(documents, filter, List.of(), Integer.MAX_VALUE)
                : new FullTextLeg(documents, filter)
                        .matching(query, MATCHES_MAX).hits().stream()
                                .map(DocumentHit::key)
                                .toList();
        var counts = new HashMap<String, Integer>();
        for (var key : keys) {
            documents.find(key).ifPresent(found -> {
                var value = facet.valueOf(found.facts());
                if (value != null) {
                    counts.merge(value, 1, Integer::sum);
                }
            });
        }
        return counts;
    }
}
