// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pair of documents as the graph holds it, beside what is to be decided about it. */
record Pair(DecisionRequest request, Map<String, @Nullable Object> row) {
    /** Before the id of a decision in the {@code linkId} of the link that it made. */
    static final String LINK_ID_PREFIX = "decision:";

    boolean fromThere() {
        return Boolean.TRUE.equals(row.get(request.verdict() == Verdict.UNDO ? "fromThere" : "fromLive"));
    }

    boolean toThere() {
        return Boolean.TRUE.equals(row.get(request.verdict() == Verdict.UNDO ? "toThere" : "toLive"));
    }

    Optional<DocumentType> fromType() {
        return DocumentType.parse(text(row, "fromType"));
    }

    Optional<DocumentType> toType() {
        return DocumentType.parse(text(row, "toType"));
    }

    Optional<LinkShape> shape() {
        return fromType().flatMap(from -> toType().flatMap(to -> LinkShape.of(from, to)));
    }

    /** The link by which somebody decided before, if that was not undone. */
    Optional<Map<?, ?>> decided() {
        return links().filter(link -> text(link, PropertyKeys.LINK_ID).startsWith(LINK_ID_PREFIX))
                .findFirst();
    }

    /** Any live link. */
    Optional<Map<?, ?>> linked() {
        return links().findFirst();
    }

    /** Live links that nobody rejected and that can be told apart. */
    Stream<Map<?, ?>> holding() {
        return links().filter(link -> !text(link, PropertyKeys.LINK_ID).isEmpty()
                && !text(link, PropertyKeys.REVIEW_STATE).equals("rejected"));
    }

    private Stream<Map<?, ?>> links() {
        return row.get("links") instanceof List<?> links
                ? links.stream().filter(Map.class::isInstance).map(link -> (Map<?, ?>) link)
                : Stream.empty();
    }

    static String text(Map<?, ?> map, String name) {
        var value = map.get(name);
        return value == null ? "" : value.toString();
    }
}
