// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.plugin.coverage.Defect;
import io.throughline.plugin.coverage.ItemCoverage;
import io.throughline.plugin.coverage.Need;
import io.throughline.plugin.coverage.Proof;
import io.throughline.plugin.coverage.Waiver;
import io.throughline.plugin.neo4j.VisibleDocuments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.procedure.Description;

/** A row of {@code throughline.trace.coverage}. */
public record CoverageRow(
        @Description("Key of the item.") String key,

        @Description("Type of the item, for example `UserStory`.") @Nullable
        String documentType,

        @Description("Title of the item.") String title,

        @Description("Name of the product above it; null when there is none.") @Nullable
        String productName,

        @Description("`covered`, `suspect` (covered only by links of which an end changed), `partly`, `uncovered`, "
                + "or `waived` (some of it is missing, and a waiver lets it pass).")
        String status,

        @Description("What the policy asks of it, for example `spec|code`.")
        List<String> needs,

        @Description("The needs that nothing meets.") List<String> missing,

        @Description("How much there is of each kind: spec, task, code, test INTEGER.")
        Map<String, Object> counts,

        @Description(
                "What stands for it, by kind, distance and key: kind, key, title, distance INTEGER in links, "
                        + "confidence FLOAT in [0, 1] of the whole way, linkType, origin and evidence of its last link, suspect BOOLEAN.")
        List<Map<String, Object>> proofs,

        @Description(
                "The waiver in force, whatever the status: id, reason, until, waivedBy, waivedAt; null when there is none.")
        @Nullable
        Map<String, Object> waiver,

        @Description(
                "What is wrong with the names by which it is linked, whatever the status, as ingest found it last: `ambiguous`, "
                        + "`orphaned`, `outdated` (a link of it names what several documents, none, or only another revision answers to), "
                        + "`duplicate` (something else of its source claims its key).")
        List<String> defects,

        @Description("Whether more lies below the item than is looked at, or more proofs than are given.")
        boolean truncated,

        @Description("The item.") Node node) {

    static CoverageRow of(ItemCoverage item, int proofs, VisibleDocuments documents) {
        var counts = new LinkedHashMap<String, Object>();
        item.counts().forEach((kind, count) -> counts.put(kind.word(), (long) count));
        return new CoverageRow(
                item.key(),
                documents.type(item.key()),
                documents.title(item.key()),
                documents.productName(item.key()),
                item.status().word(),
                item.needs().stream().map(Need::text).toList(),
                item.missing().stream().map(Need::text).toList(),
                counts,
                item.proofs().stream()
                        .limit(proofs)
                        .map(proof -> map(proof, documents))
                        .toList(),
                waiver(item.waiver()),
                item.defects().stream().map(Defect::word).toList(),
                item.truncated() || item.proofs().size() > proofs,
                documents.node(item.key()));
    }

    private static @Nullable Map<String, Object> waiver(@Nullable Waiver waiver) {
        if (waiver == null) {
            return null;
        }
        var map = new LinkedHashMap<String, Object>();
        map.put("id", waiver.id());
        map.put("reason", waiver.reason());
        map.put("until", waiver.until());
        map.put("waivedBy", waiver.waivedBy());
        map.put("waivedAt", waiver.waivedAt());
        return map;
    }

    private static Map<String, Object> map(Proof proof, VisibleDocuments documents) {
        var map = new LinkedHashMap<String, Object>();
        map.put("kind", proof.kind().word());
        map.put("key", proof.key());
        map.put("title", documents.title(proof.key()));
        map.put("distance", (long) proof.distance());
        map.put("confidence", proof.confidence());
        map.put("linkType", proof.linkType());
        map.put("origin", proof.origin());
        map.put("evidence", proof.evidence());
        map.put("suspect", proof.suspect());
        return map;
    }
}
