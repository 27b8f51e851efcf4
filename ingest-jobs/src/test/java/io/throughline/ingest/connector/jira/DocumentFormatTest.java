// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.jira;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

// [test->TL-US-22]
class DocumentFormatTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static String markdown(String content) {
        return DocumentFormat.markdown(JSON.readTree("{\"type\": \"doc\", \"content\": [" + content + "]}"));
    }

    @Test
    void shouldKeepCodeBlocks() {
        assertThat(
                        markdown(
                                "{\"type\":\"codeBlock\",\"attrs\":{\"language\":\"java\"},\"content\":[{\"type\":\"text\",\"text\":\"int a;\\n  int b;\"}]}"))
                .isEqualTo("```java\nint a;\n  int b;\n```");
    }

    @Test
    void shouldKeepTables() {
        var cell =
                "{\"type\":\"tableCell\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}]}";
        assertThat(markdown(
                        "{\"type\":\"table\",\"content\":[{\"type\":\"tableRow\",\"content\":[%s,%s]},{\"type\":\"tableRow\",\"content\":[%s,%s]}]}"
                                .formatted(
                                        cell.formatted("a"),
                                        cell.formatted("b|c"),
                                        cell.formatted("1"),
                                        cell.formatted("2"))))
                .isEqualTo("| a | b\\|c |\n| --- | --- |\n| 1 | 2 |");
    }

    @Test
    void shouldKeepHeadingsListsAndWords() {
        assertThat(markdown("""
                {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Why"}]},
                {"type":"paragraph","content":[{"type":"text","text":"See "},
                  {"type":"text","text":"this","marks":[{"type":"link","attrs":{"href":"https://x"}}]},
                  {"type":"hardBreak"},{"type":"mention","attrs":{"text":"@Ada"}},{"type":"text","text":" run()","marks":[{"type":"code"}]}]},
                {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"one"}]},
                  {"type":"orderedList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"two"}]}]}]}]}]},
                {"type":"taskList","content":[{"type":"taskItem","attrs":{"state":"DONE"},"content":[{"type":"text","text":"did"}]}]},
                {"type":"panel","content":[{"type":"paragraph","content":[{"type":"text","text":"Mind."}]}]},
                {"type":"somethingNew","content":[{"type":"paragraph","content":[{"type":"text","text":"kept"}]}]}
                """))
                .isEqualTo(
                        "## Why\n\nSee [this](https://x)\n@Ada` run()`\n\n- one\n  \n  1. two\n\n- [x] did\n\nMind.\n\nkept");
    }

    @Test
    void shouldNotFallIntoDepths() {
        var open = "{\"type\":\"blockquote\",\"content\":[".repeat(200);
        assertThat(markdown(open + "]}".repeat(200))).matches("[> ]*").hasSizeLessThan(250);
    }
}
