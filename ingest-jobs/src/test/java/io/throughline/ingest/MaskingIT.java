// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import static io.throughline.ingest.MemorySource.document;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.Reference;
import io.throughline.names.DocumentType;
import io.throughline.names.LinkOrigin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

// [test->TL-US-33]
class MaskingIT {
    private static final String TOKEN = "ghp" + "_" + "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7aB3dE6gH9jK2m";

    @Test
    void shouldStoreNoSecretAnywhere() {
        var database = TestDatabase.empty();
        var document = new GraphChange.Document(
                "A",
                DocumentType.PAGE,
                "Use " + TOKEN,
                "One\nTwo " + TOKEN + "\npassword=hunter2x\n",
                List.of(
                        new Block(List.of("Set " + TOKEN), ChunkType.BODY, "Two " + TOKEN),
                        new Block(List.of(), ChunkType.CODE_BLOCK, "password=hunter2x\n")),
                Map.of("sourceStatus", TOKEN, "tags", List.of("a", TOKEN)));
        var link = new GraphChange.Link(
                "MENTIONS",
                new Reference.Document("A"),
                new Reference.Document("B"),
                LinkOrigin.DECLARED,
                1,
                "said " + TOKEN,
                true,
                Map.of("dependencyType", TOKEN));
        var embedder = new FakeEmbedder();

        var report = database.ingest(
                embedder,
                new MemorySource("s")
                        .item(
                                "a.md",
                                document,
                                link,
                                new GraphChange.Finding(FindingStatus.INVALID, "a.md: status is " + TOKEN + "."))
                        .item("b.md", document("B", DocumentType.PAGE, "Plain", "Nothing to hide, 757107ea0eb2509f")));

        assertThat(textsWith(database, "ghp_") + textsWith(database, "hunter2x"))
                .isZero();
        assertThat(textsWith(database, "[masked: github-token]")).isGreaterThan(7);
        assertThat(report.findingsOf(FindingStatus.MASKED).samples())
                .containsExactly(
                        "a.md: A held what looks like a secret (github-token in line 2; password in line 3), which was masked before it was stored: change it where it is used.");
        assertThat(database.texts("MATCH (c:Chunk {documentKey: 'A'}) RETURN c.content"))
                .containsExactly("Two [masked: github-token]", "password=[masked: password]\n");
        assertThat(database.value("MATCH (d:Document {key: 'A'}) RETURN d.title"))
                .isEqualTo("Use [masked: github-token]");
    }

    /** How many values of nodes and links hold the words, those in lists too. */
    private static long textsWith(TestDatabase database, String words) {
        var rows = database.query("""
                MATCH (n) RETURN properties(n) AS all
                UNION ALL
                MATCH ()-[r]->() RETURN properties(r) AS all""");
        return rows.stream()
                .flatMap(row -> row.get("all").asMap().values().stream())
                .filter(value -> String.valueOf(value).contains(words))
                .count();
    }
}
