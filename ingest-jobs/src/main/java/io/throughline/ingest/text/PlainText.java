// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text without markup: a blank line ends a block, and a short first line of its own is the title. */
public final class PlainText {
    private static final Pattern BLANK_LINES = Pattern.compile("\n[ \\t\\f]*\n\\s*");
    private static final Pattern UNDERLINE = Pattern.compile("([=~*#^\"'+.-])\\1{2,}");
    private static final int TITLE_LENGTH_MAX = 100;

    private PlainText() {}

    /** @param firstLine the line of its file where the text begins, 1-based */
    public static StructuredText read(String text, int firstLine) {
        var paragraphs = paragraphs(text);
        var title = Optional.<String>empty();
        if (paragraphs.size() > 1) {
            title = title(paragraphs.get(0));
        }
        var blocks = blocks(paragraphs.subList(title.isPresent() ? 1 : 0, paragraphs.size()));
        return new StructuredText(title, text.strip(), blocks, List.of(new Prose(firstLine, text)));
    }

    /** The same for a text whose title is kept elsewhere. */
    public static StructuredText untitled(String text, int firstLine) {
        return new StructuredText(Optional.empty(), text.strip(), blocks(text), List.of(new Prose(firstLine, text)));
    }

    /** Blocks of a text whose title is kept elsewhere. */
    static List<Block> blocks(String text) {
        return blocks(paragraphs(text));
    }

    private static List<Block> blocks(List<String> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> new Block(List.of(), ChunkType.BODY, paragraph))
                .toList();
    }

    private static List<String> paragraphs(String text) {
        var paragraphs = new ArrayList<>(List.of(BLANK_LINES.split(text.strip())));
        paragraphs.removeIf(String::isBlank);
        return paragraphs;
    }

    private static Optional<String> title(String paragraph) {
        var lines = paragraph
                .lines()
                .filter(line -> !UNDERLINE.matcher(line.strip()).matches())
                .toList();
        if (lines.size() != 1 || lines.get(0).length() > TITLE_LENGTH_MAX) {
            return Optional.empty();
        }
        // AsciiDoc and wiki titles begin with their marks.
        var words = Titles.oneLine(lines.get(0).replaceFirst("^[=#*]+\\s+", ""));
        return Optional.of(words).filter(line -> !line.isEmpty());
    }
}
