// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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
                ordered(
                        "written", items.written(),
                        "skipped", items.skipped(),
                        "unreadable", items.unreadable(),
                        "gone", items.gone()));
        root.put(
                "documents",
                mapped(
                        report.documents(),
                        counts -> ordered(
                                "added", counts.added(),
                                "changed", counts.changed(),
                                "unchanged", counts.unchanged(),
                                "gone", counts.gone())));
        root.put("chunks", report.chunks());
        root.put(
                "vectors",
                ordered("embedded", vectors.embedded(), "reused", vectors.reused(), "waiting", vectors.waiting()));
        root.put("links", mapped(report.links(), counts -> ordered("made", counts.made(), "ended", counts.ended())));
        root.put(
                "findings",
                mapped(report.findings(), summary -> ordered("count", summary.count(), "samples", summary.samples())));
        root.put("seconds", report.seconds());
        root.put("itemsPerSecond", report.itemsPerSecond());
        root.put("vectorsPerSecond", report.vectorsPerSecond());
        return json(root);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return map;
    }

    private static <T> Map<String, Object> mapped(
            Map<String, T> values, java.util.function.Function<T, Map<String, Object>> mapping) {
        var map = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> map.put(name, mapping.apply(value)));
        return map;
    }

    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + json(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ReportJson::json).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Double number) {
            return String.format(Locale.ROOT, "%.3f", number);
        }
        return value instanceof Number ? value.toString() : quoted(String.valueOf(value));
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
