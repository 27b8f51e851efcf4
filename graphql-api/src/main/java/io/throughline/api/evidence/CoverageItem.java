// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.evidence;

import io.throughline.api.document.DocumentView;
import io.throughline.api.graph.Row;
import io.throughline.api.review.Waiver;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an item stands, as GraphQL shows it. */
record CoverageItem(
        DocumentView document,
        String status,
        List<String> needs,
        List<String> missing,
        int specs,
        int tasks,
        int code,
        int tests,
        List<Proof> proofs,
        @Nullable Waiver waiver,
        List<String> defects,
        boolean truncated) {
    /** @param evidence of the last link of the way */
    record Proof(
            String kind,
            String key,
            String title,
            int distance,
            double confidence,
            String linkType,
            @Nullable String origin,
            @Nullable String evidence,
            boolean suspect) {
        static Proof of(Row proof) {
            return new Proof(
                    proof.requiredText("kind"),
                    proof.requiredText("key"),
                    proof.requiredText("title"),
                    proof.requiredInteger("distance"),
                    proof.requiredDecimal("confidence"),
                    proof.requiredText("linkType"),
                    proof.text("origin"),
                    proof.text("evidence"),
                    proof.flag("suspect"));
        }
    }

    static CoverageItem of(Row row, @Nullable ZonedDateTime asOf) {
        var counts = row.requiredRow("counts");
        var document = new DocumentView(row.requiredRow("document"), asOf);
        var waiver = row.row("waiver");
        return new CoverageItem(
                document,
                row.requiredText("status"),
                row.texts("needs"),
                row.texts("missing"),
                counts.requiredInteger("spec"),
                counts.requiredInteger("task"),
                counts.requiredInteger("code"),
                counts.requiredInteger("test"),
                row.rows("proofs").stream().map(Proof::of).toList(),
                waiver == null ? null : Waiver.inForce(waiver, document.key()),
                row.texts("defects"),
                row.flag("truncated"));
    }
}
