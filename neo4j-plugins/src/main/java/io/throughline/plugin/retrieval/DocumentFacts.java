// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What filters need to know of a document. */
public record DocumentFacts(
        String key,
        @Nullable String documentType,
        @Nullable String productName,
        @Nullable String status,
        List<String> tags,
        @Nullable ZonedDateTime modified,
        @Nullable ZonedDateTime validFrom,
        @Nullable ZonedDateTime validTo) {
    public DocumentFacts {
        tags = List.copyOf(tags);
    }
}
