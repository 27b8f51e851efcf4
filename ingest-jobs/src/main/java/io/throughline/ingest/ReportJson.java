// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import java.util.LinkedHashMap;
import java.util.Map;

/** The summary that a program reads. */
final class ReportJson {
    private ReportJson() {}

    static String of(IngestReport report) {
        var items = report.items();
        var vectors = report.vectors();
        var root = new LinkedHashMap<String, Object>();
        root.put("runId", report.runId());
        root.put("sources", report.sources());
        root.put(
                "items",
                JsonText.ordered(
                        "written", items.written(),
                        "skipped", items.skipped(),
                        "unreadable", items.unreadable(),
                        "gone", items.gone()));
        root.put(
                "documents",
                mapped(
                        report.documents(),
                        counts -> JsonText.ordered(
                                "added", counts.added(),
                                "changed", counts.changed(),
                                "unchanged", counts.unchanged(),
                                "gone", counts.gone())));
        root.put("chunks", report.chunks());
        root.put(
                "vectors",
                JsonText.ordered(
                        "embedded", vectors.embedded(), "reused", vectors.reused(), "waiting", vectors.waiting()));
        root.put(
                "links",
                mapped(report.links(), counts -> JsonText.ordered("made", counts.made(), "ended", counts.ended())));
        root.put(
                "findings",
                mapped(
                        report.findings(),
                        summary -> JsonText.ordered("count", summary.count(), "samples", summary.samples())));
        root.put("seconds", report.seconds());
        root.put("itemsPerSecond", report.itemsPerSecond());
        root.put("vectorsPerSecond", report.vectorsPerSecond());
        return JsonText.of(root);
    }

    private static <T> Map<String, Object> mapped(
            Map<String, T> values, java.util.function.Function<T, Map<String, Object>> mapping) {
        var map = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> map.put(name, mapping.apply(value)));
        return map;
    }
}
