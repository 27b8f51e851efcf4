// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A walk for a person: a tree of documents, each with the link that led to it and where that link comes from. */
public final class TraceText {
    private final Map<String, List<Map<String, @Nullable Object>>> byParent = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    private TraceText() {}

    /** @param steps rows of one start, the start itself first */
    public static String of(List<Map<String, @Nullable Object>> steps) {
        var text = new TraceText();
        for (var step : steps) {
            if (step.get("fromKey") instanceof String from) {
                text.byParent.computeIfAbsent(from, key -> new ArrayList<>()).add(step);
            }
        }
        text.lines.add(document(steps.get(0)));
        text.below(String.valueOf(steps.get(0).get("key")), "");
        if (Boolean.TRUE.equals(steps.get(0).get("truncated"))) {
            text.lines.add("(more documents follow: raise --limit or lower --depth)");
        }
        return String.join("\n", text.lines);
    }

    private void below(String key, String indent) {
        var children = byParent.getOrDefault(key, List.of());
        for (var i = 0; i < children.size(); i++) {
            var child = children.get(i);
            var last = i == children.size() - 1;
            lines.add(indent + (last ? "└─ " : "├─ ") + link(child) + document(child) + origin(child));
            below(String.valueOf(child.get("key")), indent + (last ? "   " : "│  "));
        }
    }

    private static String document(Map<String, @Nullable Object> step) {
        return "%s  %s  %s".formatted(step.get("key"), step.get("documentType"), step.get("title"));
    }

    private static String link(Map<String, @Nullable Object> step) {
        return step.get("relationship") instanceof Map<?, ?> link
                ? "%s %s ".formatted("in".equals(link.get("direction")) ? "<-" : "->", link.get("type"))
                : "";
    }

    private static String origin(Map<String, @Nullable Object> step) {
        if (!(step.get("relationship") instanceof Map<?, ?> link) || link.get("origin") == null) {
            return "";
        }
        var confidence = link.get("confidence") instanceof Number number ? number.doubleValue() : 1.0;
        var evidence = link.get("evidence") == null ? "" : ", " + link.get("evidence");
        return "  [%s %s%s]".formatted(link.get("origin"), String.format(Locale.ROOT, "%.2f", confidence), evidence);
    }
}
