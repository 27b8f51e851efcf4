// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import io.throughline.api.graph.Row;
import io.throughline.names.LinkOrigin;
import io.throughline.names.PropertyKeys;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A link as seen from one of its ends.
 *
 * @param properties those of the relationship, and its {@code type}
 * @param direction {@code out} or {@code in}
 * @param document the other end
 */
public record LinkView(Row properties, String direction, DocumentView document) {
    private static final Set<String> REVIEW_STATES = Set.of("unreviewed", "confirmed", "rejected");

    /** Links that others than ingest wrote may have none; these are told apart by what they join. */
    public String linkId() {
        var id = properties.text(PropertyKeys.LINK_ID);
        return id == null ? String.join(" ", type(), direction, document.key()) : id;
    }

    public String type() {
        return properties.requiredText("type");
    }

    public @Nullable String origin() {
        return origin(properties);
    }

    public @Nullable Double confidence() {
        return properties.decimal(PropertyKeys.CONFIDENCE);
    }

    public @Nullable String evidence() {
        return properties.text(PropertyKeys.EVIDENCE);
    }

    public @Nullable ZonedDateTime validFrom() {
        return properties.instant(PropertyKeys.VALID_FROM);
    }

    public @Nullable ZonedDateTime validTo() {
        return properties.instant(PropertyKeys.VALID_TO);
    }

    public @Nullable String reviewState() {
        return reviewState(properties);
    }

    /** The origin of a link, as far as it is one that the schema knows. */
    public static @Nullable String origin(Row link) {
        var origin = link.text(PropertyKeys.ORIGIN);
        return Arrays.stream(LinkOrigin.values())
                .map(LinkOrigin::value)
                .filter(value -> value.equals(origin))
                .findAny()
                .orElse(null);
    }

    /** The review state of a link, as far as it is one that the schema knows. */
    public static @Nullable String reviewState(Row link) {
        var state = link.text(PropertyKeys.REVIEW_STATE);
        return state != null && REVIEW_STATES.contains(state) ? state : null;
    }
}
