// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.trace;

import io.throughline.api.document.DocumentView;
import io.throughline.api.document.LinkView;
import io.throughline.api.graph.Row;
import io.throughline.names.PropertyKeys;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document with its surroundings as a graph. */
record Neighbourhood(List<Neighbour> documents, List<GraphLink> links, boolean truncated) {

    /** @param linkCount all its readable live links */
    record Neighbour(DocumentView document, int depth, int linkCount) {
        static Neighbour of(Row row) {
            return new Neighbour(
                    new DocumentView(row.requiredRow("document"), null),
                    row.requiredInteger("depth"),
                    row.requiredInteger("linkCount"));
        }
    }

    /** A link with the keys of both its ends. */
    record GraphLink(
            String linkId,
            String type,
            String fromKey,
            String toKey,
            @Nullable String origin,
            @Nullable Double confidence,
            @Nullable String evidence,
            @Nullable String reviewState) {
        static GraphLink of(Row row) {
            var type = row.requiredText("type");
            var from = row.requiredText("fromKey");
            var to = row.requiredText("toKey");
            var id = row.text(PropertyKeys.LINK_ID);
            return new GraphLink(
                    id == null ? String.join(" ", from, type, to) : id,
                    type,
                    from,
                    to,
                    LinkView.origin(row),
                    row.decimal(PropertyKeys.CONFIDENCE),
                    row.text(PropertyKeys.EVIDENCE),
                    LinkView.reviewState(row));
        }
    }
}
