// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Cuts Markdown along its headings, lists, tables and code blocks; a block's text is the Markdown as written. */
public final class MarkdownText {
    /** Containers inside containers; what lies deeper is read as text of the last one. */
    private static final int NESTING_MAX = 50;

    private static final Pattern HTML_COMMENT = Pattern.compile("<!--.*?(-->|\\z)", Pattern.DOTALL);

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(NESTING_MAX)
            .build();

    private final List<String> lines;
    private final boolean mayHoldTitle;
    private final List<Block> blocks = new ArrayList<>();
    private final SectionPath sections = new SectionPath();
    private @Nullable String title;
    private boolean atStart = true;
    private @Nullable Heading openHeading;

    private MarkdownText(String text, boolean mayHoldTitle) {
        this.lines = List.of(text.split("\n", -1));
        this.mayHoldTitle = mayHoldTitle;
    }

    /**
     * @param text Markdown without front matter, with line ends {@code \n}
     * @param firstLine the line of its file where the text begins, 1-based
     */
    public static StructuredText read(String text, int firstLine) {
        return TagScan.isCheap(text)
                ? new MarkdownText(text, true).read(PARSER.parse(text), text, firstLine)
                : PlainText.read(text, firstLine);
    }

    /** Blocks of a text whose title is kept elsewhere, so that its first heading is a section like any other. */
    public static List<Block> blocks(String text) {
        return TagScan.isCheap(text)
                ? new MarkdownText(text, false)
                        .read(PARSER.parse(text), text, 1)
                        .blocks()
                : PlainText.blocks(text);
    }

    private StructuredText read(Node document, String text, int firstLine) {
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            add(node);
        }
        closeHeading();
        var prose = List.of(new Prose(firstLine, withoutCode(document)));
        return new StructuredText(Optional.ofNullable(title), text.strip(), blocks, prose);
    }

    private void add(Node node) {
        if (node instanceof Heading heading) {
            enter(heading);
        } else if (!(node instanceof ThematicBreak || node instanceof LinkReferenceDefinition)) {
            var source = source(node);
            if (node instanceof HtmlBlock) {
                source = HTML_COMMENT.matcher(source).replaceAll("");
            }
            if (!source.isBlank()) {
                openHeading = null;
                blocks.add(new Block(
                        sections.names(), typeOf(node), source.strip().equals(source) ? source : trim(source)));
            }
        }
        atStart = false;
    }

    private void enter(Heading heading) {
        var words = Titles.oneLine(plain(heading));
        if (mayHoldTitle && title == null && blocks.isEmpty() && (atStart || heading.getLevel() == 1)) {
            title = words.isEmpty() ? null : words;
            return;
        }
        closeHeading();
        if (!words.isEmpty()) {
            sections.enter(heading.getLevel(), words);
            openHeading = heading;
        }
    }

    /** A heading with nothing below it would vanish from the search, so it becomes a block of its own. */
    private void closeHeading() {
        if (openHeading != null) {
            var names = sections.names();
            blocks.add(new Block(names.subList(0, names.size() - 1), ChunkType.HEADER, names.get(names.size() - 1)));
            openHeading = null;
        }
    }

    private static ChunkType typeOf(Node node) {
        if (node instanceof BulletList || node instanceof OrderedList) {
            return ChunkType.LIST;
        }
        if (node instanceof TableBlock) {
            return ChunkType.TABLE;
        }
        if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            return ChunkType.CODE_BLOCK;
        }
        return ChunkType.BODY;
    }

    private String source(Node node) {
        var spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return "";
        }
        int first = spans.get(0).getLineIndex();
        int last = spans.get(spans.size() - 1).getLineIndex();
        return String.join("\n", lines.subList(first, Math.min(last + 1, lines.size())));
    }

    /** Drops blank lines around and trailing blanks, but keeps the first line's indent. */
    private static String trim(String source) {
        return source.replaceFirst("\\A(?:[ \\t]*\n)+", "").stripTrailing();
    }

    private static String plain(Node node) {
        var words = new StringBuilder();
        walk(node, inner -> {
            if (inner instanceof Text text) {
                words.append(text.getLiteral());
            } else if (inner instanceof Code code) {
                words.append(code.getLiteral());
            } else if (inner instanceof SoftLineBreak || inner instanceof HardLineBreak) {
                words.append(' ');
            }
        });
        return words.toString();
    }

    private String withoutCode(Node document) {
        var masked = new ArrayList<>(lines.stream().map(StringBuilder::new).toList());
        walk(document, node -> {
            if (node instanceof Code || node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
                for (var span : node.getSourceSpans()) {
                    var line = masked.get(span.getLineIndex());
                    int end = Math.min(line.length(), span.getColumnIndex() + span.getLength());
                    for (int i = span.getColumnIndex(); i < end; i++) {
                        line.setCharAt(i, ' ');
                    }
                }
            }
        });
        return String.join("\n", masked);
    }

    /** Visits every node below the top without recursion: hostile text nests deeper than a stack. */
    private static void walk(Node top, java.util.function.Consumer<Node> visitor) {
        var node = top.getFirstChild();
        while (node != null) {
            visitor.accept(node);
            var next = node.getFirstChild();
            for (var at = node; next == null && at != null && at != top; at = at.getParent()) {
                next = at.getNext();
            }
            node = next;
        }
    }
}
