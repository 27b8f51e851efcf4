// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.beir;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.model.Block;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import org.junit.jupiter.api.Test;

class EntryDocumentTest {
    @Test
    void shouldCutCodeAsIngestDoes() {
        var document = EntryDocument.of(new BeirEntry("A.java", "A", """
                /* Licensed to somebody. */
                package shop;

                import java.util.List;

                class A {
                    int size() { return 1; }
                }
                """, "code", "src/A.java"));

        assertThat(document.key()).isEqualTo("A.java");
        assertThat(document.type()).isEqualTo(DocumentType.CODE);
        assertThat(document.title()).isEqualTo("A");
        assertThat(document.properties()).containsEntry(PropertyKeys.LANGUAGE, "Java");
        assertThat(document.blocks()).extracting(Block::text).anyMatch(text -> text.contains("int size()"));
        assertThat(document.blocks())
                .extracting(Block::text)
                .noneMatch(text -> text.contains("import ") || text.contains("Licensed"));
    }

    @Test
    void shouldNameAFunctionWithoutPathOrTitleByItsSymbol() {
        var document = EntryDocument.of(
                new BeirEntry("c7", "", "def write_all(n):\n    \"\"\"Writes.\"\"\"\n    return n\n", "code", ""));

        assertThat(document.title()).isEqualTo("write_all");
        assertThat(document.properties()).containsEntry(PropertyKeys.LANGUAGE, "Python");
    }

    @Test
    void shouldTakeTheFirstShortLineOfATextAsItsTitle() {
        var document = EntryDocument.of(
                new BeirEntry("RE-1", "", "Log flights\n\nEach flight shall be logged.", "requirement", ""));

        assertThat(document.type()).isEqualTo(DocumentType.USER_STORY);
        assertThat(document.title()).isEqualTo("Log flights");
        assertThat(document.blocks()).extracting(Block::text).containsExactly("Each flight shall be logged.");
    }

    @Test
    void shouldKeepAGivenTitleAndTheWholeText() {
        var document = EntryDocument.of(new BeirEntry("I-1", "It breaks", "Short.\n\nLong story.", "issue", ""));

        assertThat(document.type()).isEqualTo(DocumentType.TICKET);
        assertThat(document.title()).isEqualTo("It breaks");
        assertThat(document.blocks()).extracting(Block::text).containsExactly("Short.", "Long story.");
    }
}
