// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import io.throughline.ingest.model.ChunkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts reStructuredText along its headings, lists, tables and literal blocks; a block's text is as written. Directives
 * are not carried out: their text is read, code stays code, and what only steers a build is left out.
 */
public final class RestructuredText {
    private static final Pattern ADORNMENT = Pattern.compile("([!-/:-@\\[-`{-~])\\1*");
    private static final Pattern DIRECTIVE =
            Pattern.compile("\\.\\.\\s+(?:\\|[^|]+\\|\\s+)?([\\w:+.-]+?)::(?:\\s+(.*))?");
    private static final Pattern OPTION = Pattern.compile("\\s*:[\\w-]+:.*");
    private static final Pattern ITEM = Pattern.compile(
            "(?:[-*+•‣]|(?:\\d+|#|\\p{Alpha})[.)]|\\((?:\\d+|#|\\p{Alpha})\\)|:[^:\\s][^:]*:)\\s+\\S.*");
    private static final Pattern SIMPLE_TABLE = Pattern.compile("=+(?: +=+)+");
    private static final Set<String> CODE = Set.of(
            "code",
            "code-block",
            "sourcecode",
            "literalinclude",
            "highlight",
            "parsed-literal",
            "math",
            "graphviz",
            "uml");
    private static final Set<String> TABLES = Set.of("table", "list-table", "csv-table");
    private static final Set<String> STEERING =
            Set.of("toctree", "image", "figure", "include", "contents", "index", "raw", "only", "default-role", "role");

    private final List<String> lines;
    private final StringBuilder prose = new StringBuilder();
    private final BlockDraft draft = new BlockDraft();
    private final List<String> styles = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private int at;

    private RestructuredText(String text) {
        this.lines = List.of(text.split("\n", -1));
    }

    /** @param firstLine the line of its file where the text begins, 1-based */
    public static StructuredText read(String text, int firstLine) {
        return new RestructuredText(text).cut(text.strip(), firstLine);
    }

    private StructuredText cut(String content, int firstLine) {
        while (at < lines.size()) {
            step();
        }
        return new StructuredText(title, content, draft.blocks(), List.of(new Prose(firstLine, prose.toString())));
    }

    private void step() {
        var line = lines.get(at).stripTrailing();
        if (line.isBlank()) {
            skip();
        } else if (isAdorned(at + 1)
                && isAdornment(at)
                && lines.get(at + 2).stripTrailing().equals(line)) {
            skip();
            heading(line.charAt(0) + "/");
        } else if (isAdorned(at) && !isAdornment(at)) {
            heading(lines.get(at + 1).substring(0, 1));
        } else if (line.startsWith(".. ") || line.equals("..")) {
            explicit(line);
        } else if (line.startsWith("+-") || SIMPLE_TABLE.matcher(line).matches()) {
            table(line.startsWith("+-"));
        } else if (isAdornment(at) && line.length() >= 4) {
            skip();
        } else if (line.startsWith(">>> ")) {
            draft.add(ChunkType.CODE_BLOCK, upToBlank(true));
        } else if (ITEM.matcher(line).matches()) {
            list();
        } else {
            paragraph();
        }
    }

    private String skip() {
        prose.append('\n');
        return lines.get(at++).stripTrailing();
    }

    private String said() {
        prose.append(CodeSpans.without(lines.get(at))).append('\n');
        return lines.get(at++).stripTrailing();
    }

    private boolean isAdornment(int line) {
        return line < lines.size()
                && ADORNMENT.matcher(lines.get(line).stripTrailing()).matches();
    }

    /** Whether a line of words is underlined as far as it reaches. */
    private boolean isAdorned(int line) {
        if (line + 1 >= lines.size() || lines.get(line).isBlank() || !isAdornment(line + 1)) {
            return false;
        }
        var words = lines.get(line).strip();
        var below = lines.get(line + 1).stripTrailing();
        return below.length() >= 2 && below.length() >= words.codePointCount(0, words.length());
    }

    /** Levels are numbered in the order in which their styles come. */
    private void heading(String style) {
        var words = Titles.oneLine(said());
        skip();
        if (title.isEmpty() && draft.isEmpty() && styles.isEmpty()) {
            title = Optional.of(words).filter(text -> !text.isEmpty());
            styles.add(style);
            return;
        }
        if (!styles.contains(style)) {
            styles.add(style);
        }
        draft.heading(styles.indexOf(style) + 1, words);
    }

    /** A directive, a target or a comment: the line and all that is indented below it. */
    private void explicit(String line) {
        var directive = DIRECTIVE.matcher(line);
        if (!directive.matches()) {
            // A comment is no text, but a mark in it counts.
            said();
            indented(false);
            return;
        }
        var name = directive.group(1);
        var argument = Optional.ofNullable(directive.group(2)).orElse("");
        boolean isCode = CODE.contains(name);
        if (isCode) {
            skip();
        } else {
            said();
        }
        var body = indented(isCode);
        body.removeIf(text -> OPTION.matcher(text).matches());
        var text = dedent(body);
        if (isCode) {
            draft.add(ChunkType.CODE_BLOCK, text);
        } else if (TABLES.contains(name)) {
            draft.add(ChunkType.TABLE, argument.isBlank() ? text : argument + "\n" + text);
        } else if (!STEERING.contains(name)) {
            draft.add(ChunkType.BODY, (argument + "\n" + text).strip());
        }
    }

    private List<String> indented(boolean isExample) {
        var taken = new ArrayList<String>();
        while (at < lines.size()
                && (lines.get(at).isBlank()
                        || Character.isWhitespace(lines.get(at).charAt(0)))) {
            taken.add(isExample ? skip() : said());
        }
        return taken;
    }

    private static String dedent(List<String> taken) {
        int indent = taken.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        var text = new StringBuilder();
        taken.forEach(line ->
                text.append(line.isBlank() ? "" : line.substring(indent)).append('\n'));
        return text.toString().replaceFirst("\\A\n+", "").stripTrailing();
    }

    private void table(boolean isGrid) {
        var rows = new ArrayList<String>();
        int rules = 0;
        while (at < lines.size() && (isGrid ? !lines.get(at).isBlank() : rules < 3)) {
            boolean isRule = SIMPLE_TABLE.matcher(lines.get(at).stripTrailing()).matches();
            rules += isRule ? 1 : 0;
            rows.add(said());
            boolean isEnd = at >= lines.size() || lines.get(at).isBlank();
            if (!isGrid && isRule && rules > 1 && isEnd) {
                break;
            }
        }
        rows.removeIf(String::isBlank);
        draft.add(ChunkType.TABLE, String.join("\n", rows));
    }

    private String upToBlank(boolean isExample) {
        var taken = new ArrayList<String>();
        while (at < lines.size() && !lines.get(at).isBlank()) {
            taken.add(isExample ? skip() : said());
        }
        return String.join("\n", taken);
    }

    /** Items with what is indented below them, also over blank lines. */
    private void list() {
        var taken = new ArrayList<String>();
        while (at < lines.size()) {
            var line = lines.get(at);
            if (line.isBlank()) {
                boolean goesOn = at + 1 < lines.size()
                        && !lines.get(at + 1).isBlank()
                        && (Character.isWhitespace(lines.get(at + 1).charAt(0))
                                || ITEM.matcher(lines.get(at + 1)).matches());
                if (!goesOn) {
                    break;
                }
                skip();
            }
            taken.add(said());
        }
        draft.add(ChunkType.LIST, String.join("\n", taken));
    }

    private void paragraph() {
        var text = upToBlank(false);
        boolean opensLiteral = text.endsWith("::");
        // Two colons at the end read as one, and alone on their line as none.
        draft.add(ChunkType.BODY, text.equals("::") ? "" : opensLiteral ? text.substring(0, text.length() - 1) : text);
        if (opensLiteral) {
            draft.add(ChunkType.CODE_BLOCK, dedent(indented(true)));
        }
    }
}
