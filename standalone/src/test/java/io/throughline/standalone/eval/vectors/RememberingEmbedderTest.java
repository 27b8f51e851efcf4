// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.embedding.ModelCard;
import io.throughline.embedding.TextEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberingEmbedderTest {
    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();

    @Test
    void shouldAskTheModelOnceForEachTextAlsoInALaterRun() {
        assertThat(passages("c1", "a", "b", "a")).containsExactly(1f, 2f, 1f);
        assertThat(passages("c1", "b", "ccc", "a")).containsExactly(2f, 3f, 1f);

        assertThat(asked).containsExactly("a", "b", "ccc");
    }

    @Test
    void shouldKeepQueriesPassagesAndModelsApart() {
        passages("c1", "a");
        try (var embedder = RememberingEmbedder.of(new Fake("c1"), folder)) {
            assertThat(embedder.embedQuery("a")[0]).isEqualTo(-1f);
            assertThat(embedder.embedQuery("a")[0]).isEqualTo(-1f);
        }
        passages("c2", "a");

        assertThat(asked).containsExactly("a", "?a", "a");
    }

    @Test
    void shouldDropARecordThatWasLeftHalfWritten() throws IOException {
        passages("c1", "a");
        try (var files = Files.list(folder)) {
            Files.write(files.findFirst().orElseThrow(), new byte[7], StandardOpenOption.APPEND);
        }
        assertThat(passages("c1", "a", "b")).containsExactly(1f, 2f);
        assertThat(passages("c1", "a", "b")).containsExactly(1f, 2f);

        assertThat(asked).containsExactly("a", "b");
    }

    private List<Float> passages(String checksum, String... texts) {
        try (var embedder = RememberingEmbedder.of(new Fake(checksum), folder)) {
            return embedder.embedPassages(List.of(texts)).stream()
                    .map(vector -> vector[0])
                    .toList();
        }
    }

    /** Gives each new text the next number, {@code a} 1 and {@code b} 2; the number of a query is negative. */
    private final class Fake implements TextEmbedder {
        private final String checksum;

        private Fake(String checksum) {
            this.checksum = checksum;
        }

        @Override
        public ModelCard card() {
            return new ModelCard("fake", checksum, 2, 512, "cls", "", "none");
        }

        @Override
        public int countTokens(String text) {
            return text.length();
        }

        @Override
        public float[] embedQuery(String text) {
            asked.add("?" + text);
            return new float[] {-1, 0};
        }

        @Override
        public List<float[]> embedPassages(List<String> texts) {
            asked.addAll(texts);
            return texts.stream()
                    .map(text -> new float[] {text.charAt(0) - 'a' + 1, 0})
                    .toList();
        }

        @Override
        public void close() {}
    }
}
