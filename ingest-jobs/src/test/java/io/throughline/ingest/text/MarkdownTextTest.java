// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.marks.TraceMark;
import io.throughline.ingest.marks.TraceMarks;
import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
    private static final String DOCUMENT = """
            # The *title* with `code`

            Opening words
            over two lines.

            ## First

            - one
              - inner
            - two

            ### Deeper

            | a | b |
            |---|---|
            | 1 | 2 |

            ```java
            int x;

            int y;
            ```

            ## Second

            > quoted

                indented code

            ## Empty
            """;

    @Test
    void shouldCutAlongTheStructure() {
        var text = MarkdownText.read(DOCUMENT, 1);

        assertThat(text.heading()).contains("The title with code");
        assertThat(text.blocks())
                .containsExactly(
                        new Block(List.of(), ChunkType.BODY, "Opening words\nover two lines."),
                        new Block(List.of("First"), ChunkType.LIST, "- one\n  - inner\n- two"),
                        new Block(List.of("First", "Deeper"), ChunkType.TABLE, "| a | b |\n|---|---|\n| 1 | 2 |"),
                        new Block(List.of("First", "Deeper"), ChunkType.CODE_BLOCK, "```java\nint x;\n\nint y;\n```"),
                        new Block(List.of("Second"), ChunkType.BODY, "> quoted"),
                        new Block(List.of("Second"), ChunkType.CODE_BLOCK, "    indented code"),
                        new Block(List.of(), ChunkType.HEADER, "Empty"));
    }

    @Test
    void shouldTakeALaterHeadingForASectionAndNoTitle() {
        var text = MarkdownText.read("Words first.\n\n# A\n\nmore\n", 1);

        assertThat(text.heading()).isEmpty();
        assertThat(text.blocks())
                .containsExactly(
                        new Block(List.of(), ChunkType.BODY, "Words first."),
                        new Block(List.of("A"), ChunkType.BODY, "more"));
    }

    @Test
    void shouldKeepTheFirstHeadingWhenTheTitleIsKeptElsewhere() {
        assertThat(MarkdownText.blocks("# Steps\n\nGo."))
                .containsExactly(new Block(List.of("Steps"), ChunkType.BODY, "Go."));
    }

    @Test
    void shouldDropCommentsFromBlocksButSeeTheirMarks() {
        var text = MarkdownText.read("<!-- [impl->A-1] -->\n\nWords.\n", 5);

        assertThat(text.blocks()).containsExactly(new Block(List.of(), ChunkType.BODY, "Words."));
        assertThat(marks(text)).containsExactly("A-1:5");
    }

    @Test
    void shouldSeeMarksInProseAndNoneInCode() {
        var text = MarkdownText.read("""
                Done here [impl->A-1], not `[impl->B-1]` nor ``[impl->B-2]``.

                ```
                [impl->B-3]
                ```

                    [impl->B-4]

                - item [test->A-2]

                  ~~~
                  [impl->B-5]
                  ~~~

                > quoted @relation(A-3)

                | cell [impl->A-4] | `[impl->B-6]` |
                |---|---|
                """, 1);

        assertThat(marks(text)).containsExactly("A-1:1", "A-2:9", "A-3:15", "A-4:17");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "\n", "#", "# ", "---", "```", "- ", "|", "<!--", "[a]: b", "&#0;", "***", "\u0001", "~~~\n\n", ">",
            })
    void shouldAcceptScraps(String text) {
        assertThat(MarkdownText.read(text, 1).blocks())
                .allMatch(block -> !block.text().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "[", "*a ", "`", "<!--", "![](", "|a", "# a\n\n", "1. ", "<a ", "&amp;"})
    @Timeout(120)
    void shouldStandRepeatedSyntax(String syntax) {
        var text = MarkdownText.read(syntax.repeat(5_000), 1);

        assertThat(text.blocks()).allMatch(block -> !block.text().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a ", "<? > ", "<!-- > ", "<![CDATA[ > ", "<a b='> "})
    @Timeout(120)
    void shouldReadATextThatIsMadeToKeepAParserBusy(String syntax) {
        var text = syntax.repeat(1_000_000 / syntax.length());

        assertThat(MarkdownText.read(text, 1).blocks()).isNotEmpty();
    }

    private static List<String> marks(StructuredText text) {
        return text.prose().stream()
                .flatMap(prose -> TraceMarks.find(prose.text(), prose.firstLine()).stream())
                .map((TraceMark mark) -> mark.key() + ":" + mark.line())
                .toList();
    }
}
