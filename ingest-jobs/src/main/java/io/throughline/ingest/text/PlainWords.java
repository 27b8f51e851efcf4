// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** What a reader sees of a paragraph of Markdown, or of text that is none. */
public final class PlainWords {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Parser MARKDOWN =
            Parser.builder().maxOpenBlockParsers(20).build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.STRIP)
            .nodeRendererFactory(WordsAlone::new)
            .build();

    private PlainWords() {}

    /** @return one line, without marks of layout, pictures and tags */
    public static String of(String paragraph) {
        var text = TagScan.isCheap(paragraph) ? TEXT.render(MARKDOWN.parse(paragraph)) : paragraph;
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
