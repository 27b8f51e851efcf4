// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.beir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.standalone.settings.UserFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeirReaderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeASmallFolder() throws IOException {
        write("corpus.jsonl", """
                {"_id": "A.java", "title": "A", "text": "class A {}", "metadata": {"kind": "code", "path": "src/A.java"}}
                {"_id": "B", "text": "about b"}
                """);
        write("queries.jsonl", """
                {"_id": "R1", "title": "Title", "text": "the words", "metadata": {"kind": "requirement"}}
                {"_id": "R2", "text": "more"}
                """);
        write("qrels.tsv", "query-id\tcorpus-id\tscore\nR1\tA.java\t2\nR1\tB\t0\n");
    }

    @Test
    void shouldReadAFolder() throws IOException {
        write("edges.tsv", "from\ttype\tto\nA.java\tCALLS\tB\n");

        var read = BeirReader.read(folder);

        assertThat(read.name()).isEqualTo(folder.getFileName().toString());
        assertThat(read.corpus())
                .containsExactly(
                        new BeirEntry("A.java", "A", "class A {}", "code", "src/A.java"),
                        new BeirEntry("B", "", "about b", "", ""));
        assertThat(read.queries().get(0).whole()).isEqualTo("Title\n\nthe words");
        assertThat(read.relevantTo(read.queries().get(0))).isEqualTo(Map.of("A.java", 2));
        assertThat(read.relevantTo(read.queries().get(1))).isEmpty();
        assertThat(read.edges()).containsExactly(new BeirEdge("A.java", "CALLS", "B"));
    }

    @Test
    void shouldTakeBeirsOwnPlaceOfTheJudgements() throws IOException {
        Files.createDirectories(folder.resolve("qrels"));
        Files.move(folder.resolve("qrels.tsv"), folder.resolve("qrels/test.tsv"));

        assertThat(BeirReader.read(folder).relevant()).hasSize(1);
    }

    @Test
    void shouldSayWhichFolderOrFileIsMissing() throws IOException {
        refuses(folder.resolve("nowhere"), 2, "which is no folder");
        Files.delete(folder.resolve("qrels.tsv"));
        refuses(folder, 2, "holds no qrels.tsv");
        Files.delete(folder.resolve("corpus.jsonl"));
        refuses(folder, 2, "holds no corpus.jsonl");
    }

    @Test
    void shouldNameThePlaceOfABadLine() throws IOException {
        write("qrels.tsv", "q\tc\ts\nR1\tA.java\t1\nR1\tGone\t1\n");
        refuses(folder, 1, "qrels.tsv:3 names `Gone`, which corpus.jsonl does not hold");
        write("qrels.tsv", "q\tc\ts\nR1\tA.java\n");
        refuses(folder, 1, "qrels.tsv:2 has 2 cells");
        write("qrels.tsv", "q\tc\ts\nR1\tA.java\tyes\n");
        refuses(folder, 1, "qrels.tsv:2 holds `yes` where a whole number belongs");
        write("corpus.jsonl", "{\"_id\": \"A.java\", \"text\": \"x\"}\n{\"_id\": \"A.java\", \"text\": \"y\"}\n");
        refuses(folder, 1, "`A.java` for the second time");
        write("corpus.jsonl", "not json\n");
        refuses(folder, 1, "corpus.jsonl:1 is no JSON object");
        write("corpus.jsonl", "{\"text\": \"x\"}\n");
        refuses(folder, 1, "corpus.jsonl:1 lacks `_id` or `text`");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static void refuses(Path path, int exitCode, String sentence) {
        assertThatThrownBy(() -> BeirReader.read(path))
                .isInstanceOfSatisfying(UserFailure.class, failure -> assertThat(failure.exitCode())
                        .isEqualTo(exitCode))
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("\n");
    }
}
