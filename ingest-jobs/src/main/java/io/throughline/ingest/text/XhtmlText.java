// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Cuts XHTML, as it comes event by event, along headings, tables, lists, paragraphs, pages and slides. Keeps only the
 * text, and ends the reading at its limits or when its thread is interrupted.
 */
public final class XhtmlText extends DefaultHandler {
    private static final Set<String> BREAKS = Set.of("p", "div", "body", "blockquote", "section", "hr", "dt", "dd");
    private static final Pattern GAP = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern BULLET = Pattern.compile("(?:[•·▪◦‣●○■*–-]|(?:\\d{1,3}|\\p{Alpha})[.)])\\s+\\S.*");

    /** Ends the reading; what was read so far stands. */
    private static final class LimitReached extends SAXException {
        private static final long serialVersionUID = 1L;

        LimitReached(String what) {
            super(what);
        }
    }

    private final TextLimit limit;
    private final boolean headingIsTitle;
    private final BlockDraft draft = new BlockDraft();
    private final List<Prose> prose = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final List<String> items = new ArrayList<>();
    private int tables;
    private int lists;
    private boolean rowHasCells;
    private boolean inBody;
    private boolean isListItem;
    private boolean isTitle;
    private String title = "";
    private String firstHeading = "";
    private int page;
    private int characters;
    private @Nullable String reached;

    /** @param headingIsTitle whether the first heading may stand in for a title; that of a sheet or a slide may not */
    public XhtmlText(TextLimit limit, boolean headingIsTitle) {
        this.limit = limit;
        this.headingIsTitle = headingIsTitle;
    }

    /** What was reached when the reading ended early, for example {@code 2,000 pages}. */
    public Optional<String> reached() {
        return Optional.ofNullable(reached);
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes)
            throws SAXException {
        var name = localName.toLowerCase(Locale.ROOT);
        var styles =
                Optional.ofNullable(attributes.getValue("class")).orElse("").toLowerCase(Locale.ROOT);
        inBody |= name.equals("body");
        if (name.equals("table") && tables++ == 0) {
            close();
        } else if (tables > 0) {
            startInTable(name);
        } else if (name.equals("ul") || name.equals("ol")) {
            if (lists++ == 0) {
                close();
            }
        } else if (lists > 0) {
            open.append(name.equals("li") ? "\n- " : " ");
        } else if (isHeading(name)) {
            close();
            isTitle = styles.equals("title");
        } else if (name.equals("br")) {
            open.append(' ');
        } else if (BREAKS.contains(name)) {
            close();
            isListItem = name.equals("p") && styles.startsWith("list");
            enterPage(name, styles);
        }
    }

    private void startInTable(String name) {
        if (name.equals("tr")) {
            open.append('\n');
            rowHasCells = false;
        } else if (name.equals("td") || name.equals("th")) {
            open.append(rowHasCells ? " | " : "");
            rowHasCells = true;
        } else {
            open.append(' ');
        }
    }

    private void enterPage(String name, String styles) throws SAXException {
        boolean isSlide = styles.equals("slide-content");
        if (name.equals("div") && (isSlide || styles.equals("page"))) {
            closeList();
            if (page == limit.pages()) {
                throw stop(limit.ofPages());
            }
            page++;
            draft.place(1, (isSlide ? "Slide " : "Page ") + page);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        var name = localName.toLowerCase(Locale.ROOT);
        if (name.equals("table") && tables > 0) {
            if (--tables == 0) {
                whole(ChunkType.TABLE);
            }
        } else if (tables == 0 && (name.equals("ul") || name.equals("ol")) && lists > 0) {
            if (--lists == 0) {
                whole(ChunkType.LIST);
            }
        } else if (tables == 0 && lists == 0 && isHeading(name)) {
            heading(name.charAt(1) - '0');
        } else if (tables == 0 && lists == 0 && BREAKS.contains(name)) {
            close();
            isListItem = false;
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (Thread.currentThread().isInterrupted()) {
            throw new SAXException("The reading was ended.");
        }
        if (!inBody) {
            return;
        }
        int taken = Math.min(length, limit.characters() - characters);
        open.append(text, start, taken);
        characters += taken;
        if (taken < length) {
            throw stop(limit.ofCharacters());
        }
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) {
        if (inBody && tables == 0 && lists == 0) {
            open.append(' ');
        }
    }

    private LimitReached stop(String what) {
        reached = what;
        return new LimitReached(what);
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    private void heading(int level) {
        var words = Titles.oneLine(open.toString());
        open.setLength(0);
        closeList();
        note(words);
        if (isTitle && title.isEmpty() && draft.isEmpty()) {
            title = words;
        } else {
            if (firstHeading.isEmpty() && draft.isEmpty()) {
                firstHeading = words;
            }
            draft.heading(level, words);
        }
        isTitle = false;
    }

    /** Ends the paragraph that has been gathered so far. */
    private void close() {
        var text = GAP.matcher(open).replaceAll(" ").strip();
        open.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        if (isListItem || BULLET.matcher(text).matches()) {
            items.add(text);
        } else {
            closeList();
            note(text);
            draft.add(ChunkType.BODY, text);
        }
    }

    /** Items that came as paragraphs are one list; a single one is a paragraph that looks like an item. */
    private void closeList() {
        if (!items.isEmpty()) {
            var text = String.join("\n", items);
            items.forEach(this::note);
            draft.add(items.size() > 1 ? ChunkType.LIST : ChunkType.BODY, text);
            items.clear();
        }
    }

    private void whole(ChunkType type) {
        closeList();
        var text = open.toString()
                .lines()
                .map(line -> GAP.matcher(line).replaceAll(" ").strip())
                .filter(line -> line.chars().anyMatch(c -> c != ' ' && c != '-' && c != '|'))
                .collect(Collectors.joining("\n"));
        open.setLength(0);
        note(text.replace('\n', ' '));
        draft.add(type, text);
    }

    private void note(String text) {
        prose.add(new Prose(Math.max(1, page), text));
    }

    /**
     * The text as far as it was read. The first line of its prose is the page, or 1 where there are none.
     *
     * @param named what the file's own properties call the title
     */
    public StructuredText text(Optional<String> named) {
        tables = 0;
        lists = 0;
        close();
        closeList();
        var heading = Optional.of(title)
                .filter(words -> !words.isEmpty())
                .or(() -> named)
                .or(() -> Optional.of(firstHeading).filter(words -> headingIsTitle && !words.isEmpty()));
        var blocks = draft.blocks().stream()
                .filter(block -> !isTitle(heading, block))
                .map(block -> below(heading, block))
                .toList();
        var content = blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
        return new StructuredText(heading, content, blocks, prose);
    }

    private static boolean isTitle(Optional<String> title, Block block) {
        return block.type() == ChunkType.HEADER
                && block.sectionPath().isEmpty()
                && title.filter(block.text()::equals).isPresent();
    }

    /** The title stands above every block; it is no section below itself. */
    private static Block below(Optional<String> title, Block block) {
        var path = block.sectionPath();
        return !path.isEmpty() && title.filter(path.get(0)::equals).isPresent()
                ? new Block(path.subList(1, path.size()), block.type(), block.text())
                : block;
    }
}
