// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A property whose values are counted, so that people can narrow a search. */
public enum Facet {
    TYPE,
    PRODUCT,
    STATUS;

    /** As callers write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public @Nullable String valueOf(DocumentFacts document) {
        return switch (this) {
            case TYPE -> document.documentType();
            case PRODUCT -> document.productName();
            case STATUS -> document.status();
        };
    }

    /** The filter without its choice of this facet: what one would get by choosing another value. */
    public DocumentFilter without(DocumentFilter filter) {
        return new DocumentFilter(
                this == TYPE ? Set.of() : filter.types(),
                this == PRODUCT ? Set.of() : filter.products(),
                this == STATUS ? Set.of() : filter.statuses(),
                filter.tags(),
                filter.modifiedAfter(),
                filter.modifiedBefore(),
                filter.asOf());
    }
}
