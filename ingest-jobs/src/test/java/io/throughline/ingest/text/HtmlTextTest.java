// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.marks.TraceMarks;
import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
    @Test
    void shouldCutAlongTheStructure() {
        var text = HtmlText.read("""
                <html><head><title>The guide</title><style>p {}</style></head>
                <body><nav>Home</nav>
                <h1>The guide</h1>
                <p>Opening <b>words</b><br>here.</p>
                <h2>First</h2>
                <div>Loose text <ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul> after</div>
                <h3>Deeper</h3>
                <table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>
                <pre>int x;
                  int y;</pre>
                <script>alert("no text")</script>
                </body></html>
                """);

        assertThat(text.heading()).contains("The guide");
        assertThat(text.blocks())
                .containsExactly(
                        new Block(List.of(), ChunkType.BODY, "Opening words here."),
                        new Block(List.of("First"), ChunkType.BODY, "Loose text"),
                        new Block(List.of("First"), ChunkType.LIST, "- one\n- inner\n- two"),
                        new Block(List.of("First"), ChunkType.BODY, "after"),
                        new Block(List.of("First", "Deeper"), ChunkType.TABLE, "a | b\n1 | 2"),
                        new Block(List.of("First", "Deeper"), ChunkType.CODE_BLOCK, "int x;\n  int y;"));
        assertThat(text.content()).startsWith("Opening words here.\n\nLoose text");
    }

    @Test
    void shouldSeeMarksInTextAndCommentsAndNoneInCode() {
        var text = HtmlText.read(
                "<p>Done [impl->A-1]</p>\n<!-- [test->A-2] -->\n<pre>[impl->B-1]</pre><p><code>[impl->B-2]</code></p>");

        assertThat(text.prose().stream()
                        .flatMap(prose -> TraceMarks.find(prose.text(), prose.firstLine()).stream())
                        .map(mark -> mark.key() + ":" + mark.line()))
                .containsExactly("A-1:1", "A-2:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<table><tr><td>", "<ul><li>", "<!--", "<p>x", "&lt;", "<a href='"})
    void shouldStandRepeatedSyntax(String syntax) {
        assertThat(HtmlText.read(syntax.repeat(5_000)).blocks())
                .allMatch(block -> !block.text().isBlank());
    }

    @Test
    void shouldAcceptNothing() {
        assertThat(HtmlText.read("").blocks()).isEmpty();
    }
}
