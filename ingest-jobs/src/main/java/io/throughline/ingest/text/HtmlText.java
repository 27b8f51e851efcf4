// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Cuts HTML along its headings, lists, tables and preformatted text. Scripts, styles and navigation are no text. */
public final class HtmlText {
    private static final Set<String> LEFT_OUT = Set.of(
            "script", "style", "noscript", "template", "nav", "svg", "iframe", "object", "form", "select", "button");
    private static final Set<String> EXAMPLES = Set.of("pre", "code", "samp", "kbd");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> WHOLE = Set.of("ul", "ol", "dl", "table", "pre");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Prose> prose = new ArrayList<>();
    private final SectionPath sections = new SectionPath();
    private final StringBuilder open = new StringBuilder();
    private String title;

    private HtmlText(String title) {
        this.title = title;
    }

    public static StructuredText read(String html) {
        var document = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        return new HtmlText(Titles.oneLine(document.title())).read(document);
    }

    private StructuredText read(Document document) {
        document.body().filter(new Cutter());
        close();
        document.filter((node, depth) -> collectProse(node));
        var content = blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
        return new StructuredText(Optional.of(title).filter(text -> !text.isEmpty()), content, blocks, prose);
    }

    private NodeFilter.FilterResult collectProse(Node node) {
        if (EXAMPLES.contains(node.nodeName()) || LEFT_OUT.contains(node.nodeName())) {
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
        }
        if (node instanceof TextNode text && !text.isBlank()) {
            prose.add(new Prose(lineOf(node), text.getWholeText()));
        } else if (node instanceof Comment comment) {
            prose.add(new Prose(lineOf(node), comment.getData()));
        }
        return NodeFilter.FilterResult.CONTINUE;
    }

    private static int lineOf(Node node) {
        return Math.max(1, node.sourceRange().start().lineNumber());
    }

    /** Ends the paragraph that has been gathered so far. */
    private void close() {
        var text =
                open.toString().replaceAll("[ \\t\\f\\u00A0]*\n\\s*|\\s+", " ").strip();
        open.setLength(0);
        if (!text.isEmpty()) {
            blocks.add(new Block(sections.names(), ChunkType.BODY, text));
        }
    }

    private void heading(Element element) {
        var words = Titles.oneLine(element.text());
        if (words.isEmpty()) {
            return;
        }
        int level = element.nodeName().charAt(1) - '0';
        if (title.isEmpty() && level == 1) {
            title = words;
        } else if (!(level == 1 && blocks.isEmpty())) {
            sections.enter(level, words);
        }
    }

    private void whole(Element element) {
        var type =
                switch (element.nodeName()) {
                    case "table" -> ChunkType.TABLE;
                    case "pre" -> ChunkType.CODE_BLOCK;
                    default -> ChunkType.LIST;
                };
        var text = type == ChunkType.CODE_BLOCK
                ? element.wholeText().stripTrailing()
                : new Lines(type == ChunkType.TABLE).of(element);
        if (!text.isBlank()) {
            blocks.add(new Block(sections.names(), type, text));
        }
    }

    /** A list or a table as lines of text, in one pass: what nests in it adds lines and no further passes. */
    private static final class Lines implements NodeFilter {
        private static final Set<String> ITEMS = Set.of("li", "dt", "dd");

        private final boolean table;
        private final StringBuilder text = new StringBuilder();
        private boolean rowHasCells;

        Lines(boolean table) {
            this.table = table;
        }

        String of(Element element) {
            element.filter(this);
            return text.toString()
                    .lines()
                    .map(line -> line.replaceAll("[\\s\\u00A0]+", " ").strip())
                    .filter(line -> line.chars().anyMatch(c -> c != ' ' && c != '-' && c != '|'))
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public FilterResult head(Node node, int depth) {
            var name = node.nodeName();
            if (LEFT_OUT.contains(name)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (node instanceof TextNode words) {
                text.append(words.getWholeText().replace('\n', ' '));
            } else if (table && name.equals("tr")) {
                text.append('\n');
                rowHasCells = false;
            } else if (table && (name.equals("td") || name.equals("th"))) {
                text.append(rowHasCells ? " | " : "");
                rowHasCells = true;
            } else if (!table && ITEMS.contains(name)) {
                text.append("\n- ");
            } else if (node instanceof Element element && element.isBlock()) {
                text.append(' ');
            }
            return FilterResult.CONTINUE;
        }
    }

    /** Walks the body once, without recursion. */
    private final class Cutter implements NodeFilter {
        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                open.append(text.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            var name = element.nodeName();
            if (LEFT_OUT.contains(name)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (HEADINGS.contains(name)) {
                close();
                heading(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            if (WHOLE.contains(name)) {
                close();
                whole(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            if (name.equals("br")) {
                open.append('\n');
            } else if (element.isBlock()) {
                close();
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element
                    && element.isBlock()
                    && !element.nodeName().equals("br")) {
                close();
            }
            return FilterResult.CONTINUE;
        }
    }
}
