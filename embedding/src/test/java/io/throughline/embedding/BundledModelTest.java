// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What holds for each model that travels with us; the subclasses open one each. */
// [test->TL-SPEC-6]
@TestInstance(Lifecycle.PER_CLASS)
abstract class BundledModelTest {
    private static final String QUERY = "query: ";
    private static final List<String> GOLDEN_TEXTS = List.of(
            "The drone shall land when the battery level falls below the configured threshold.",
            "public int countTokens(String text) { return tokenizer.encode(text).length; }",
            QUERY + "battery level too low");
    /**
     * Least cosine between a recorded vector and today's. Quantised kernels differ a little between processors;
     * another pooling or a forgotten prefix gives less, which a test below holds.
     */
    private static final double TOLERANCE = 0.99;

    private final TextEmbedder embedder;
    private final int emptyQueryTokens;

    BundledModelTest(BundledModel model) {
        embedder = Embedders.open(model, 2);
        emptyQueryTokens = embedder.countTokens(embedder.card().queryPrefix());
    }

    @AfterAll
    void close() {
        embedder.close();
    }

    @Test
    void shouldGiveTheRecordedVectors() throws IOException {
        var found = new LinkedHashMap<String, float[]>();
        GOLDEN_TEXTS.forEach(text -> found.put(text, embed(text)));
        var golden = new GoldenVectors(
                Path.of("src/test/resources/golden", embedder.card().name() + ".txt"));
        if (GoldenVectors.update()) {
            golden.write(found);
        }
        var recorded = golden.read();
        assertThat(recorded.keySet()).containsExactlyElementsOf(GOLDEN_TEXTS);
        recorded.forEach((text, vector) ->
                assertThat(cosine(vector, embed(text))).as(text).isGreaterThan(TOLERANCE));
    }

    @Test
    void shouldFallOutOfToleranceWithAnotherPooling() {
        var traits = embedder.card();
        var other = traits.pooling().equals("cls") ? Pooling.MEAN : Pooling.CLS;
        assertThat(cosine(withPooling(other, GOLDEN_TEXTS.get(0)), embed(GOLDEN_TEXTS.get(0))))
                .isLessThan(TOLERANCE);
    }

    @Test
    void shouldGiveUnitVectorsOfTheStatedWidth() {
        for (var text : GOLDEN_TEXTS) {
            var vector = embed(text);
            assertThat(vector).hasSize(embedder.card().dimensions());
            assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void shouldFindTheRelatedCloserThanTheUnrelated() {
        var related = Map.of(
                "battery level too low",
                "The UAV shall return home when its remaining charge drops under 20 percent.",
                "who may read a document",
                "Access is granted to users whose clearance covers the level of the page.",
                "sort a list of numbers",
                "def order(values): return sorted(values, key=float)",
                "restart the service after a crash",
                "If the database process dies, the launcher starts it again.");
        var passages = List.copyOf(related.values());
        var vectors = embedder.embedPassages(passages);
        related.forEach((query, expected) -> {
            var asked = embedder.embedQuery(query);
            var best = IntStream.range(0, passages.size())
                    .boxed()
                    .max((a, b) -> Double.compare(cosine(asked, vectors.get(a)), cosine(asked, vectors.get(b))))
                    .orElseThrow();
            assertThat(passages.get(best)).as(query).isEqualTo(expected);
        });
    }

    @Test
    void shouldGiveTheSameVectorWhateverElseIsInTheBatch() {
        var texts = mixedTexts();
        var together = embedder.embedPassages(texts);
        assertThat(together).hasSize(texts.size());
        for (var i = 0; i < texts.size(); i++) {
            assertThat(embedder.embedPassages(List.of(texts.get(i))).get(0))
                    .as("text %d alone and in the batch", i)
                    .containsExactly(together.get(i));
        }
        assertThat(embedder.embedPassages(List.of())).isEmpty();
    }

    @Test
    void shouldServeManyThreadsAtOnce() throws Exception {
        var texts = mixedTexts();
        var expected = embedder.embedPassages(texts);
        var pool = Executors.newFixedThreadPool(6);
        try {
            var calls = IntStream.range(0, 6)
                    .mapToObj(caller -> pool.submit(() -> {
                        embedder.countTokens(texts.get(caller));
                        embedder.embedQuery(texts.get(caller));
                        return embedder.embedPassages(texts);
                    }))
                    .toList();
            for (var call : calls) {
                var vectors = call.get();
                for (var i = 0; i < texts.size(); i++) {
                    assertThat(vectors.get(i)).containsExactly(expected.get(i));
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void shouldCountTokensAsBertDoes() {
        // [CLS] and [SEP] always; "embeddings" is em ##bed ##ding ##s
        assertThat(embedder.countTokens("")).isEqualTo(2);
        assertThat(embedder.countTokens(" \t\n\u00a0\u3000")).isEqualTo(2);
        assertThat(embedder.countTokens("Hello, world!")).isEqualTo(6);
        assertThat(embedder.countTokens("embeddings")).isEqualTo(6);
        assertThat(embedder.countTokens("hello ".repeat(700))).isEqualTo(702);
    }

    @Test
    void shouldCountVeryLongTextAsItsPartsTogether() {
        var line = "The quick brown fox jumps over the lazy dog, again and again.\n";
        var one = embedder.countTokens(line) - 2;
        assertThat(embedder.countTokens(line.repeat(5_000))).isEqualTo(5_000 * one + 2);
    }

    @Test
    void shouldTakeATextOfExactlyTheLimitAndRefuseOneMore() {
        var limit = embedder.card().maxTokens();
        var longest = "hello ".repeat(limit - 2);
        assertThat(embedder.embedPassages(List.of(longest))).hasSize(1);
        assertThatThrownBy(() -> embedder.embedPassages(List.of("short", longest + "hello")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("texts[1] has %d tokens, the model `%s` takes at most %d: cut it first."
                        .formatted(limit + 1, embedder.card().name(), limit));
    }

    @Test
    void shouldReadALongQueryInWindowsWhoseNumberIsBounded() {
        var room = embedder.card().maxTokens() - emptyQueryTokens;
        var first = "battery ".repeat(room);
        var second = "password ".repeat(room);
        var expected = UnitVectors.mean(List.of(embedder.embedQuery(first), embedder.embedQuery(second)));
        assertThat(cosine(embedder.embedQuery(first + second), expected)).isCloseTo(1, within(1e-5));

        // Of 8 full windows spread over this, four see nothing but the one word and four nothing but the other.
        var huge = "battery ".repeat(6_250) + "password ".repeat(6_250);
        assertThat(huge.length()).isGreaterThan(100_000);
        assertThat(cosine(embedder.embedQuery(huge), expected)).isCloseTo(1, within(1e-5));
    }

    @Test
    void shouldTakeAnyText() {
        var odd = Stream.of(
                        "",
                        " ",
                        "\u0000",
                        "a\u0000b",
                        "\uD83D",
                        "\uDE00\uD83D",
                        "x\uD83Dy",
                        "\uD83D\uDE00",
                        "\uFFFE\uFFFF\uFEFF",
                        "\u202Eright to left\u202C",
                        "e\u0301 e\u0301\u0301\u0301\u0301",
                        "\u200B\u200D",
                        "日本語のテキスト",
                        "العربية",
                        "[CLS] [SEP] [PAD] [MASK] [UNK]",
                        "ﷺ".repeat(50),
                        "a".repeat(200_000),
                        "\u0301".repeat(5_000),
                        "\r\n".repeat(100_000))
                .toList();
        for (var text : odd) {
            var name =
                    "text of %d characters: %s".formatted(text.length(), text.substring(0, Math.min(8, text.length())));
            assertThat(embedder.countTokens(text)).as(name).isGreaterThanOrEqualTo(2);
            var vector = embedder.embedQuery(text);
            assertThat(cosine(vector, vector)).as(name).isCloseTo(1, within(1e-5));
        }
        assertThat(embedder.embedPassages(odd)).hasSameSizeAs(odd);
    }

    @Test
    void shouldTreatALoneSurrogateAsTheReplacementCharacter() {
        assertThat(embedder.embedQuery("low \uD83D battery"))
                .containsExactly(embedder.embedQuery("low \uFFFD battery"));
    }

    private float[] embed(String text) {
        return text.startsWith(QUERY)
                ? embedder.embedQuery(text.substring(QUERY.length()))
                : embedder.embedPassages(List.of(text)).get(0);
    }

    /** The same files, pooled in another way. */
    private float[] withPooling(Pooling pooling, String text) {
        var model = (BundledModel) ModelChoice.parse(embedder.card().name());
        var known = model.traits();
        var traits = new ModelTraits(
                known.name(), pooling, known.maxTokens(), known.dimensions(), known.queryPrefix(), known.license());
        try (var tokenizer = SubwordTokenizer.open(model.readTokenizer(), known.name());
                var encoder = OnnxEncoder.open(OnnxEncoder.environment(), model.readModel(), traits)) {
            return encoder.encode(tokenizer.frame().put(tokenizer.encode(text)));
        }
    }

    /** Lengths from one word to about 100 tokens, in no order. */
    private static List<String> mixedTexts() {
        return IntStream.range(0, 16)
                .mapToObj(i -> ("requirement number " + i + " ").repeat(1 + i * 7 % 16))
                .toList();
    }

    private static double cosine(float[] a, float[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
