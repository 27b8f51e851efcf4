// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import io.throughline.api.report.Report.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of coverage, as the driver gives them. */
final class SampleRows {
    static final List<Fact> ABOUT =
            List.of(new Fact("As of", "2026-01-31T12:00:00Z"), new Fact("Read as", "local"), new Fact("Data", "run 1"));

    private SampleRows() {}

    /** One of each status, with all that is nasty in a text. */
    static CoverageRows rows() {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        rows.add(story(
                "S-1",
                "Pay by card",
                "covered",
                List.of(),
                List.of(
                        proof("spec", "P-1", false),
                        proof("code", "shop:src/Pay.java", false),
                        proof("test", "shop:PayTest.java", false))));
        rows.add(story(
                "S-2",
                "=HYPERLINK(\"http://x\")",
                "suspect",
                List.of(),
                List.of(proof("spec", "P-1", false), proof("test", "shop:PayTest.java", true))));
        rows.add(story(
                "S-3",
                "<b>\u0007 支払う Оплата שלום \uD83D\uDE00 |",
                "uncovered",
                List.of("spec|code", "test"),
                List.of()));
        rows.add(story("S 4/ü", "Half \uD800", "partly", List.of("test"), List.of(proof("code", "a b", false))));
        return new CoverageRows(rows);
    }

    static Map<String, @Nullable Object> story(
            String key, String title, String status, List<String> missing, List<Map<String, Object>> proofs) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.putAll(
                Map.of("key", key, "documentType", "UserStory", "title", title, "status", status, "missing", missing));
        row.put("productName", "Shop");
        row.put("needs", List.of("spec|code", "test"));
        var counts = new LinkedHashMap<String, Long>();
        for (var kind : List.of("spec", "task", "code", "test")) {
            counts.put(
                    kind,
                    proofs.stream()
                            .filter(proof -> kind.equals(proof.get("kind")))
                            .count());
        }
        row.put("counts", counts);
        row.put("proofs", proofs);
        row.put("url", key.equals("S-1") ? "https://tracker.example.org/S-1" : "javascript:alert(1)");
        row.put("path", key.equals("S-1") ? null : "docs/a story " + key + ".md");
        row.put("line", null);
        return row;
    }

    static Map<String, Object> proof(String kind, String key, boolean suspect) {
        return Map.of(
                "kind",
                kind,
                "key",
                key,
                "title",
                key,
                "origin",
                "annotation",
                "confidence",
                1.0,
                "evidence",
                key + ":3@abc",
                "suspect",
                suspect);
    }
}
