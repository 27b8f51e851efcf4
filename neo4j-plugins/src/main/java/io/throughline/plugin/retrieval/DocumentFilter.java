// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a caller wants. An empty set lets everything through; values of one set are alternatives, the sets and
 * times all have to hold.
 *
 * @param types labels of document types
 * @param modifiedAfter exclusive; documents without a modification date do not pass
 * @param modifiedBefore exclusive; documents without a modification date do not pass
 * @param asOf the moment whose documents are wanted; null for what is live now
 */
public record DocumentFilter(
        Set<String> types,
        Set<String> products,
        Set<String> statuses,
        Set<String> tags,
        @Nullable ZonedDateTime modifiedAfter,
        @Nullable ZonedDateTime modifiedBefore,
        @Nullable ZonedDateTime asOf) {
    public DocumentFilter {
        types = Set.copyOf(types);
        products = Set.copyOf(products);
        statuses = Set.copyOf(statuses);
        tags = Set.copyOf(tags);
    }

    public static DocumentFilter none() {
        return new DocumentFilter(Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);
    }

    /** The filter that only keeps the moment of this one. */
    public DocumentFilter onlyMoment() {
        return new DocumentFilter(Set.of(), Set.of(), Set.of(), Set.of(), null, null, asOf);
    }

    public boolean accepts(DocumentFacts document) {
        return holds(types, document.documentType())
                && holds(products, document.productName())
                && holds(statuses, document.status())
                && (tags.isEmpty() || document.tags().stream().anyMatch(tags::contains))
                && isModifiedInTime(document.modified())
                && Lifetime.covers(document.validFrom(), document.validTo(), asOf);
    }

    /** The options that keep a document out, each with what the document has instead. */
    public Map<String, String> objections(DocumentFacts document) {
        var objections = new LinkedHashMap<String, String>();
        object(objections, "types", holds(types, document.documentType()), document.documentType());
        object(objections, "products", holds(products, document.productName()), document.productName());
        object(objections, "statuses", holds(statuses, document.status()), document.status());
        boolean tagged = tags.isEmpty() || document.tags().stream().anyMatch(tags::contains);
        object(objections, "tags", tagged, document.tags());
        var modified = document.modified();
        object(
                objections,
                "modifiedAfter",
                modifiedAfter == null || modified != null && modified.isAfter(modifiedAfter),
                modified);
        object(
                objections,
                "modifiedBefore",
                modifiedBefore == null || modified != null && modified.isBefore(modifiedBefore),
                modified);
        return objections;
    }

    private static void object(Map<String, String> objections, String option, boolean passes, @Nullable Object value) {
        if (!passes) {
            objections.put(option, value == null ? "none" : value.toString());
        }
    }

    private boolean isModifiedInTime(@Nullable ZonedDateTime modified) {
        if (modifiedAfter == null && modifiedBefore == null) {
            return true;
        }
        return modified != null
                && (modifiedAfter == null || modified.isAfter(modifiedAfter))
                && (modifiedBefore == null || modified.isBefore(modifiedBefore));
    }

    private static boolean holds(Set<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || value != null && wanted.contains(value);
    }
}
