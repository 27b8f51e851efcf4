// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models by path, with vectors worked out by hand from {@link TinyModel#TABLE}. */
// [test->TL-US-18]
class OwnModelTest {
    private static final String OTHER_CHECKSUM = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    @Test
    void shouldPoolTheMeanByDefault() throws IOException {
        // [CLS] (0,3,4) + red (1,0,0) + blue (0,0,1) + [SEP] (0,0,0) = (1,3,5), of length √35
        try (var embedder = open(new TinyModel().input("attention_mask"), "")) {
            assertThat(embedder.embedPassages(List.of("red blue")).get(0))
                    .containsExactly(
                            new float[] {
                                (float) (1 / Math.sqrt(35)), (float) (3 / Math.sqrt(35)), (float) (5 / Math.sqrt(35))
                            },
                            within(1e-6f));
        }
    }

    @Test
    void shouldPoolTheFirstTokenWhenAsked() throws IOException {
        try (var embedder = open(new TinyModel(), "#pooling=cls")) {
            assertThat(embedder.embedPassages(List.of("red blue")).get(0)).containsExactly(0, 0.6f, 0.8f);
            assertThat(embedder.card().pooling()).isEqualTo("cls");
        }
    }

    @Test
    void shouldLeavePoolingToTheModelWhenAsked() throws IOException {
        try (var pooling = open(new TinyModel().pooled(), "#pooling=none")) {
            var vector = pooling.embedPassages(List.of("red blue")).get(0);
            try (var ours = open(new TinyModel(), "#pooling=mean")) {
                assertThat(vector)
                        .containsExactly(ours.embedPassages(List.of("red blue")).get(0), within(1e-6f));
            }
        }
    }

    @Test
    void shouldTellWhatItOpened() throws IOException {
        var file =
                new TinyModel().input("token_type_ids").input("attention_mask").writeTo(folder);
        var checksum = Sha256.of(Files.readAllBytes(file));
        try (var embedder = Embedders.open(ModelChoice.parse(file + "#sha256=" + checksum.toUpperCase()))) {
            assertThat(embedder.card())
                    .isEqualTo(new ModelCard(
                            folder.getFileName() + "/model.onnx", checksum, 3, 512, "mean", "", "unknown"));
        }
    }

    @Test
    void shouldTakeTheTokenizersOwnLimitUnlessOneIsStated() throws IOException {
        try (var embedder = open(new TinyModel().truncatedAt(16), "")) {
            assertThat(embedder.card().maxTokens()).isEqualTo(16);
            // and count what is there, rather than what the tokenizer would have kept
            assertThat(embedder.countTokens("red ".repeat(100))).isEqualTo(102);
        }
        try (var embedder = open(new TinyModel().truncatedAt(16), "#max-tokens=32")) {
            assertThat(embedder.card().maxTokens()).isEqualTo(32);
        }
    }

    @Test
    void shouldPutTheQueryPrefixBeforeQueriesOnly() throws IOException {
        try (var embedder = open(new TinyModel(), "#query-prefix=green%20")) {
            assertThat(embedder.embedQuery("red"))
                    .containsExactly(
                            embedder.embedPassages(List.of("green red")).get(0));
            assertThat(embedder.embedPassages(List.of("red")).get(0)).isNotEqualTo(embedder.embedQuery("red"));
        }
    }

    @Test
    void shouldWindowALongQueryAndAverageTheWindows() throws IOException {
        // 12 words in windows of at most 6 (8 tokens less [CLS] and [SEP]): six times red, six times blue
        var query = "red ".repeat(6) + "blue ".repeat(6);
        try (var embedder = open(new TinyModel().positions(8), "#max-tokens=8")) {
            var halves = embedder.embedPassages(List.of("red ".repeat(6), "blue ".repeat(6)));
            assertThat(embedder.embedQuery(query)).containsExactly(UnitVectors.mean(halves), within(1e-6f));
        }
    }

    @Test
    void shouldRefuseAModelOfAnotherChecksum() throws IOException {
        var file = new TinyModel().writeTo(folder);
        assertThatThrownBy(() -> Embedders.open(ModelChoice.parse(file + "#sha256=" + OTHER_CHECKSUM)))
                .isInstanceOf(ModelException.class)
                .hasMessage("The model file `%s` has the SHA-256 %s, but %s was asked for."
                        .formatted(file, Sha256.of(Files.readAllBytes(file)), OTHER_CHECKSUM));
    }

    @Test
    void shouldRefuseAMissingModel() {
        var file = folder.resolve("absent.onnx");
        assertRefused(file, "", "There is no model file `%s`.".formatted(file));
    }

    @Test
    void shouldRefuseAModelWithoutTokenizer() throws IOException {
        var file = new TinyModel().writeTo(folder);
        Files.delete(folder.resolve("tokenizer.json"));
        assertRefused(
                file,
                "",
                "The model `%s` needs its tokenizer beside it: there is no file `%s`."
                        .formatted(file, folder.resolve("tokenizer.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1, 2", "not JSON", "{\"model\": {\"type\": \"WordLevel\"}}", "\uD800"})
    void shouldRefuseATokenizerOfAnotherForm(String json) throws IOException {
        var file = new TinyModel().writeTo(folder);
        Files.write(folder.resolve("tokenizer.json"), json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertRefused(file, "", "The tokenizer.json of the model `%s` is not one that can be used.".formatted(name()));
    }

    @Test
    void shouldRefuseATokenizerThatIsNoText() throws IOException {
        var file = new TinyModel().writeTo(folder);
        Files.write(folder.resolve("tokenizer.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertRefused(
                file,
                "",
                "The tokenizer `%s` cannot be read as UTF-8 text.".formatted(folder.resolve("tokenizer.json")));
    }

    @Test
    void shouldRefuseAFileThatIsNoModel() throws IOException {
        var file = new TinyModel().writeTo(folder);
        Files.write(file, TinyModel.notOnnx());
        assertRefused(file, "", "The model `%s` is not an ONNX file that ONNX Runtime can open.".formatted(name()));
        Files.write(file, new byte[0]);
        assertRefused(file, "", "The model `%s` is not an ONNX file that ONNX Runtime can open.".formatted(name()));
    }

    @Test
    void shouldRefuseUnknownInputs() throws IOException {
        assertRefused(
                new TinyModel().input("pixel_values").writeTo(folder),
                "",
                "The model `%s` takes the inputs [input_ids, pixel_values]; only input_ids with attention_mask and token_type_ids are supported."
                        .formatted(name()));
        assertRefused(
                new TinyModel().renameIds("tokens").writeTo(folder),
                "",
                "The model `%s` takes the inputs [tokens]; only input_ids with attention_mask and token_type_ids are supported."
                        .formatted(name()));
    }

    @Test
    void shouldRefuseAnOutputThatDoesNotFitThePooling() throws IOException {
        assertRefused(
                new TinyModel().pooled().writeTo(folder),
                "",
                "The model `%s` has no float output with 3 dimensions, which pooling=mean needs; its outputs are [output]."
                        .formatted(name()));
        assertRefused(
                new TinyModel().writeTo(folder),
                "#pooling=none",
                "The model `%s` has no float output with 2 dimensions, which pooling=none needs; its outputs are [output]."
                        .formatted(name()));
    }

    @Test
    void shouldRefuseALimitBeyondTheModels() throws IOException {
        assertRefused(
                new TinyModel().positions(16).writeTo(folder),
                "#max-tokens=17",
                "The model `%s` refuses a text of 17 tokens: is its tokenizer.json its own, and max-tokens not beyond what it was made for?"
                        .formatted(name()));
        open(new TinyModel().positions(16), "#max-tokens=16").close();
    }

    @Test
    void shouldRefuseAPrefixThatLeavesNoRoom() throws IOException {
        assertRefused(
                new TinyModel().writeTo(folder),
                "#max-tokens=8&query-prefix=red+red+red+red+red+red",
                "The query prefix and the special tokens of the model `%s` take 8 tokens, which leaves nothing of its 8: shorten query-prefix or raise max-tokens."
                        .formatted(name()));
    }

    @Test
    void shouldSayWhenTokenizerAndModelDoNotBelongTogether() throws IOException {
        try (var embedder = open(new TinyModel().wordBeyondTable("violet"), "")) {
            assertThatThrownBy(() -> embedder.embedPassages(List.of("red", "violet")))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("is its tokenizer.json its own");
            assertThat(embedder.embedPassages(List.of("red"))).hasSize(1);
        }
    }

    private TextEmbedder open(TinyModel model, String settings) throws IOException {
        return Embedders.open(ModelChoice.parse(model.writeTo(folder) + settings), 2);
    }

    private String name() {
        return folder.getFileName() + "/model.onnx";
    }

    private static void assertRefused(Path file, String settings, String message) {
        assertThatThrownBy(() -> Embedders.open(ModelChoice.parse(file + settings)))
                .isInstanceOf(ModelException.class)
                .hasMessage(message);
    }
}
