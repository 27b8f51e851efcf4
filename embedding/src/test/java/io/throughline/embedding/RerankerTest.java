// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Probabilities worked out by hand from {@link TinyClassifier}. */
// [test->TL-US-23]
class RerankerTest {
    private static final Duration PLENTY = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void shouldJudgeThePassagesAndNotTheQuery() throws IOException {
        try (var reranker = Rerankers.open(TinyClassifier.writeTo(folder).toString(), 2)) {
            assertThat(reranker.name()).isEqualTo(folder.getFileName() + "/model.onnx");
            var judged = reranker.judge("red red red", List.of("green", "red blue", ""), PLENTY);
            assertThat(judged).hasSize(3);
            assertThat(judged.get(0)).isCloseTo(logistic(-1), within(1e-6));
            assertThat(judged.get(1)).isCloseTo(logistic(2.5), within(1e-6));
            assertThat(judged.get(2)).isCloseTo(0.5, within(1e-6));
        }
    }

    @Test
    void shouldReadALongPassageInStretches() throws IOException {
        try (var reranker = Rerankers.open(TinyClassifier.writeTo(folder) + "#max-tokens=12", 1)) {
            var judged = reranker.judge("red", List.of("green ".repeat(8) + "blue ".repeat(8)), PLENTY);
            // [CLS] red [SEP] and [SEP] leave 8 tokens: one stretch holds the greens, one the blues.
            assertThat(judged.get(0)).isCloseTo(logistic(4), within(1e-6));
            assertThat(reranker.judge("red ".repeat(100), List.of("green"), PLENTY))
                    .hasSize(1);
        }
    }

    @Test
    void shouldStopWhenTimeIsUp() throws IOException {
        try (var reranker = Rerankers.open(TinyClassifier.writeTo(folder).toString(), 2)) {
            assertThat(reranker.judge("red", List.of("red"), Duration.ZERO)).isEmpty();
            var many = Collections.nCopies(1_000_000, "red blue green");
            assertThat(reranker.judge("red", many, Duration.ofMillis(50)))
                    .isNotEmpty()
                    .hasSizeLessThan(many.size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#pooling=cls",
                "#query-prefix=a",
                "#sha256=" + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void shouldRefuseWhatDoesNotFit(String settings) throws IOException {
        var file = TinyClassifier.writeTo(folder);
        assertThatThrownBy(() -> Rerankers.open(file + settings, 1)).isInstanceOf(ModelException.class);
    }

    @Test
    void shouldRefuseAModelThatIsNoClassifier() throws IOException {
        var file = new TinyModel().pooled().writeTo(folder);
        assertThatThrownBy(() -> Rerankers.open(file.toString(), 1))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("has no float output with one or two values a text");
        assertThatThrownBy(() -> Rerankers.open(folder + "/other.onnx", 1)).isInstanceOf(ModelException.class);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
