// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts AsciiDoc along its headings, lists, tables and listings; a block's text is as written. Attributes, conditions and
 * includes are not carried out: what an include names is a file of its own.
 */
public final class AsciiDocText {
    private static final Pattern HEADING = Pattern.compile("(={1,6}|#{1,6})\\s+(\\S.*)");
    private static final Pattern UNDERLINE = Pattern.compile("([=~^+-])\\1+");
    private static final String UNDERLINES = "=-~^+";
    private static final Pattern LISTING = Pattern.compile("-{4,}|\\.{4,}|`{3,}\\S*|\\+{4,}");
    private static final Pattern TABLE = Pattern.compile("[|,:!]={3,}");
    private static final Pattern FRAME = Pattern.compile("={4,}|\\*{4,}|_{4,}|--");
    private static final Pattern COMMENT_FENCE = Pattern.compile("/{4,}");
    private static final Pattern MARGIN = Pattern.compile(
            "\\[.*\\]|:!?[\\w-]+!?:(?:\\s.*)?|(?:ifdef|ifndef|ifeval|endif|include|toc)::.*|'{3,}|<{3,}");
    private static final Pattern ITEM =
            Pattern.compile("\\s*(?:[*.]{1,6}|-|\\d+\\.)\\s+\\S.*|\\S.*?(?:::|;;)(?:\\s.*)?");

    private final List<String> lines;
    private final StringBuilder prose = new StringBuilder();
    private final BlockDraft draft = new BlockDraft();
    private Optional<String> title = Optional.empty();
    private int at;

    private AsciiDocText(String text) {
        this.lines = List.of(text.split("\n", -1));
    }

    /** @param firstLine the line of its file where the text begins, 1-based */
    public static StructuredText read(String text, int firstLine) {
        return new AsciiDocText(text).cut(text.strip(), firstLine);
    }

    private StructuredText cut(String content, int firstLine) {
        while (at < lines.size()) {
            step();
        }
        List<Block> blocks = draft.blocks();
        return new StructuredText(title, content, blocks, List.of(new Prose(firstLine, prose.toString())));
    }

    private void step() {
        var line = lines.get(at).stripTrailing();
        if (line.isBlank() || line.equals("+") || MARGIN.matcher(line).matches()) {
            skip();
        } else if (COMMENT_FENCE.matcher(line).matches()) {
            fenced(line, false);
        } else if (line.startsWith("//") && !line.startsWith("///")) {
            said();
        } else if (HEADING.matcher(line).matches()) {
            heading(line);
        } else if (underlines(at)) {
            enter(UNDERLINES.indexOf(lines.get(at + 1).charAt(0)), line);
            said();
            skip();
        } else if (LISTING.matcher(line).matches()) {
            draft.add(ChunkType.CODE_BLOCK, fenced(line.replaceFirst("(`{3,}).*", "$1"), true));
        } else if (TABLE.matcher(line).matches()) {
            draft.add(ChunkType.TABLE, table(line));
        } else if (FRAME.matcher(line).matches()) {
            skip();
        } else if (ITEM.matcher(line).matches()) {
            list();
        } else {
            paragraph();
        }
    }

    /** Takes a line that is no prose. */
    private String skip() {
        prose.append('\n');
        return lines.get(at++);
    }

    /** Takes a line that a person meant as said. */
    private String said() {
        prose.append(CodeSpans.without(lines.get(at))).append('\n');
        return lines.get(at++).stripTrailing();
    }

    private void heading(String line) {
        boolean mayBeTitle = title.isEmpty();
        var heading = HEADING.matcher(line);
        if (heading.matches()) {
            var marks = heading.group(1);
            var words = heading.group(2);
            enter(
                    marks.length() - 1,
                    words.endsWith(" " + marks) ? words.substring(0, words.length() - marks.length()) : words);
        }
        said();
        // Authors, revision and attributes stand right below the title.
        while (mayBeTitle
                && title.isPresent()
                && at < lines.size()
                && !lines.get(at).isBlank()
                && !opens(at)) {
            said();
        }
    }

    /** @param level 0 is the document's title */
    private void enter(int level, String words) {
        if (level == 0 && title.isEmpty() && draft.isEmpty()) {
            title = Optional.of(Titles.oneLine(words)).filter(text -> !text.isEmpty());
        } else {
            draft.heading(level + 1, Titles.oneLine(words));
        }
    }

    /** Whether the next line underlines this one, which makes it a heading of the old style. */
    private boolean underlines(int line) {
        if (line + 1 >= lines.size() || (line > 0 && !isBreak(lines.get(line - 1)))) {
            return false;
        }
        var words = lines.get(line).stripTrailing();
        var below = lines.get(line + 1).stripTrailing();
        return UNDERLINE.matcher(below).matches()
                && below.length() >= 3
                && Math.abs(below.length() - words.length()) <= 1
                && Character.isLetterOrDigit(words.codePointAt(0));
    }

    private static boolean isBreak(String line) {
        return line.isBlank() || MARGIN.matcher(line.stripTrailing()).matches();
    }

    /** The lines up to the one that closes the fence, or to the end. */
    private String fenced(String fence, boolean isExample) {
        skip();
        var inside = new ArrayList<String>();
        while (at < lines.size() && !lines.get(at).stripTrailing().equals(fence)) {
            inside.add(isExample ? skip() : said());
        }
        if (at < lines.size()) {
            skip();
        }
        return String.join("\n", inside).stripTrailing();
    }

    private String table(String fence) {
        skip();
        var rows = new ArrayList<String>();
        while (at < lines.size() && !lines.get(at).stripTrailing().equals(fence)) {
            rows.add(said());
        }
        if (at < lines.size()) {
            skip();
        }
        rows.removeIf(String::isBlank);
        return String.join("\n", rows);
    }

    /** Items stay together also over single blank lines, as long as the next line is an item. */
    private void list() {
        var taken = new ArrayList<String>();
        do {
            if (lines.get(at).isBlank()) {
                boolean goesOn = at + 1 < lines.size()
                        && !opens(at + 1)
                        && ITEM.matcher(lines.get(at + 1)).matches();
                if (!goesOn) {
                    break;
                }
                skip();
            }
            taken.add(said());
        } while (at < lines.size() && !opens(at));
        draft.add(ChunkType.LIST, String.join("\n", taken));
    }

    private void paragraph() {
        var taken = new ArrayList<String>();
        do {
            taken.add(said());
        } while (at < lines.size() && !lines.get(at).isBlank() && !opens(at));
        draft.add(ChunkType.BODY, String.join("\n", taken));
    }

    /** Whether something other than text begins at a line. */
    private boolean opens(int line) {
        var text = lines.get(line).stripTrailing();
        return HEADING.matcher(text).matches()
                || LISTING.matcher(text).matches()
                || TABLE.matcher(text).matches()
                || FRAME.matcher(text).matches()
                || COMMENT_FENCE.matcher(text).matches()
                || text.startsWith("[[")
                || text.startsWith("[source");
    }
}
