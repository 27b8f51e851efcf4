// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.jira;

import io.throughline.ingest.connector.rest.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Atlassian Document Format as Markdown: headings, lists, quotes, code blocks and tables keep their form. Nodes that are
 * not known give the text inside them, so nothing that somebody wrote is lost.
 */
final class DocumentFormat {
    private static final int DEPTH_MAX = 100;

    private DocumentFormat() {}

    static String markdown(JsonNode document) {
        return blocks(document, 0).strip();
    }

    private static String blocks(JsonNode parent, int depth) {
        var parts = new ArrayList<String>();
        for (var node : parent.path("content")) {
            var block = block(node, depth + 1);
            if (!block.isBlank()) {
                parts.add(block);
            }
        }
        return String.join("\n\n", parts);
    }

    private static String block(JsonNode node, int depth) {
        if (depth > DEPTH_MAX) {
            return "";
        }
        return switch (Json.text(node, "type")) {
            case "paragraph", "caption", "decisionItem" -> inline(node, depth);
            case "heading" ->
                "#"
                                .repeat(Math.max(
                                        1,
                                        Math.min(
                                                6,
                                                node.path("attrs").path("level").asInt(1)))) + " "
                        + inline(node, depth).replace('\n', ' ');
            case "codeBlock" -> code(node);
            case "bulletList", "decisionList" -> list(node, "- ", depth);
            case "orderedList" -> list(node, "1. ", depth);
            case "taskList" -> tasks(node, depth);
            case "blockquote" -> indented(blocks(node, depth), "> ", "> ");
            case "table" -> table(node, depth);
            case "rule" -> "---";
            case "expand", "nestedExpand" -> (Json.text(node, "attrs", "title") + "\n\n" + blocks(node, depth)).strip();
            case "blockCard", "embedCard" -> Json.text(node, "attrs", "url");
            default -> node.path("content").isArray() && !isInline(node) ? blocks(node, depth) : inline(node, depth);
        };
    }

    private static boolean isInline(JsonNode node) {
        var first = Json.text(node.path("content").path(0), "type");
        return first.equals("text") || first.equals("mention") || first.equals("hardBreak");
    }

    private static String code(JsonNode node) {
        var text = new StringBuilder();
        node.path("content").forEach(part -> text.append(Json.text(part, "text")));
        // A fence must be longer than any inside it.
        var fence = text.indexOf("```") >= 0 ? "``````" : "```";
        return fence + Json.text(node, "attrs", "language").replaceAll("\\W", "") + "\n" + text + "\n" + fence;
    }

    private static String list(JsonNode node, String mark, int depth) {
        var items = new ArrayList<String>();
        for (var item : node.path("content")) {
            items.add(indented(block(item, depth + 1), mark, " ".repeat(mark.length())));
        }
        return String.join("\n", items);
    }

    private static String tasks(JsonNode node, int depth) {
        var items = new ArrayList<String>();
        for (var item : node.path("content")) {
            boolean nested = Json.text(item, "type").equals("taskList");
            var mark = Json.text(item, "attrs", "state").equals("DONE") ? "- [x] " : "- [ ] ";
            items.add(nested ? indented(tasks(item, depth + 1), "  ", "  ") : mark + inline(item, depth));
        }
        return depth > DEPTH_MAX ? "" : String.join("\n", items);
    }

    /** Cells on one line each; the first row is the head, because Markdown wants one. */
    private static String table(JsonNode node, int depth) {
        var rows = new ArrayList<String>();
        for (var row : node.path("content")) {
            var cells = new ArrayList<String>();
            for (var cell : row.path("content")) {
                cells.add(blocks(cell, depth + 1).replaceAll("\\s*\n\\s*", " ").replace("|", "\\|"));
            }
            rows.add("| " + String.join(" | ", cells) + " |");
            if (rows.size() == 1) {
                rows.add(cells.stream().map(cell -> "---").collect(Collectors.joining(" | ", "| ", " |")));
            }
        }
        return String.join("\n", rows);
    }

    private static String inline(JsonNode parent, int depth) {
        if (depth > DEPTH_MAX) {
            return "";
        }
        var text = new StringBuilder();
        for (var node : parent.path("content")) {
            text.append(
                    switch (Json.text(node, "type")) {
                        case "text" -> marked(node);
                        case "hardBreak" -> "\n";
                        case "mention", "status" -> Json.text(node, "attrs", "text");
                        case "emoji" -> Json.text(node, "attrs", "shortName");
                        case "inlineCard" -> Json.text(node, "attrs", "url");
                        case "date" -> Json.text(node, "attrs", "timestamp");
                        default -> inline(node, depth + 1);
                    });
        }
        return text.toString();
    }

    private static String marked(JsonNode node) {
        var text = Json.text(node, "text");
        for (var mark : node.path("marks")) {
            switch (Json.text(mark, "type")) {
                case "code" -> text = "`" + text + "`";
                case "link" -> {
                    var target = Json.text(mark, "attrs", "href");
                    text = target.equals(text) || target.isEmpty() ? text : "[" + text + "](" + target + ")";
                }
                default -> {}
            }
        }
        return text;
    }

    private static String indented(String text, String first, String further) {
        var lines = List.of(text.split("\n", -1));
        var indented = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            indented.append(i == 0 ? first : "\n" + further).append(lines.get(i));
        }
        return indented.toString();
    }
}
