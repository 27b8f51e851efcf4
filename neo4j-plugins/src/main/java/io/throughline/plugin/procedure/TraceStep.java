// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.plugin.neo4j.VisibleDocuments;
import io.throughline.plugin.trace.Link;
import io.throughline.plugin.trace.Step;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.procedure.Description;

/** A row of {@code throughline.trace.walk}. */
public record TraceStep(
        @Description("Key of the document.") String key,

        @Description("Type of the document, for example `UserStory`.") @Nullable
        String documentType,

        @Description("Title of the document.") String title,

        @Description("Links from the start; 0 for the start itself.")
        long depth,

        @Description("Key of the document it was reached from; null for a start.") @Nullable
        String fromKey,

        @Description(
                "The link it was reached by: type, direction ('out' or 'in' as seen from fromKey), origin, confidence, "
                        + "evidence, linkId, validFrom, validTo; null for a start.")
        @Nullable
        Map<String, @Nullable Object> relationship,

        @Description("Key of the start this row belongs to.")
        String startKey,

        @Description("Whether the limit cut rows off this answer.")
        boolean truncated,

        @Description("The document.") Node node) {

    static TraceStep of(Step step, boolean truncated, VisibleDocuments documents) {
        var link = step.link();
        return new TraceStep(
                step.key(),
                documents.type(step.key()),
                documents.title(step.key()),
                step.depth(),
                step.fromKey(),
                link == null ? null : map(link),
                step.startKey(),
                truncated,
                documents.node(step.key()));
    }

    private static Map<String, @Nullable Object> map(Link link) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("type", link.type());
        map.put("direction", link.direction());
        map.put("origin", link.origin());
        map.put("confidence", link.confidence());
        map.put("evidence", link.evidence());
        map.put("linkId", link.linkId());
        map.put("validFrom", link.validFrom());
        map.put("validTo", link.validTo());
        return map;
    }
}
