// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.plugin.neo4j.VisibleDocuments;
import io.throughline.plugin.suspect.SuspectLink;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.neo4j.procedure.Description;

/** A row of {@code throughline.trace.suspects}. */
public record SuspectRow(
        @Description("Type of the link, for example `IMPLEMENTS`.")
        String type,

        @Description("Key of the document that the link points from.")
        String sourceKey,

        @Description("Type of that document, for example `Code`.") @Nullable
        String sourceType,

        @Description("Title of that document.") String sourceTitle,

        @Description("Key of the document that the link points to.")
        String targetKey,

        @Description("Type of that document, for example `UserStory`.") @Nullable
        String targetType,

        @Description("Title of that document.") String targetTitle,

        @Description("Which end changed since the link was made or reviewed: `source`, `target` or `both`.")
        String changed,

        @Description(
                "`cosmetic` when all changes of these ends since then are shown to leave the meaning as it was, else `meaning`.")
        String kind,

        @Description("What changed, in one sentence.") String reason,

        @Description(
                "When that end was last changed, as its source says or as ingest saw it; of both ends the earlier time. "
                        + "Null when neither is known.")
        @Nullable
        ZonedDateTime since,

        @Description("Where the link comes from, for example `annotation`.") @Nullable
        String origin,

        @Description("How sure the link is, in [0, 1].") double confidence,

        @Description("What shows the link, for example `src/Pay.java:12@4f2a0c9b1d3e`.") @Nullable
        String evidence,

        @Description("`unreviewed` or `confirmed`; null when nothing is said.") @Nullable
        String reviewState,

        @Description("Natural key of the link; null when it has none.") @Nullable
        String linkId,

        @Description("Whether rows are missing from this answer.")
        boolean truncated,

        @Description("Rows there are without the limit.") long total) {

    static SuspectRow of(SuspectLink link, int total, boolean truncated, VisibleDocuments documents) {
        return new SuspectRow(
                link.type(),
                link.sourceKey(),
                documents.type(link.sourceKey()),
                documents.title(link.sourceKey()),
                link.targetKey(),
                documents.type(link.targetKey()),
                documents.title(link.targetKey()),
                link.changed(),
                link.changes().word(),
                link.changes().reason(),
                link.since(),
                link.origin(),
                link.confidence(),
                link.evidence(),
                link.reviewState(),
                link.linkId(),
                truncated,
                total);
    }
}
