// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// [test->TL-US-18]
class ModelChoiceTest {
    private static final String CHECKSUM = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "bge-small-en-v1.5", " BGE-small-en-v1.5 "})
    void shouldReadTheDefault(String text) {
        assertThat(ModelChoice.parse(text)).isEqualTo(BundledModel.BGE_SMALL).isEqualTo(ModelChoice.standard());
    }

    @Test
    void shouldReadTheLightModel() {
        assertThat(ModelChoice.parse("all-minilm-l6-v2")).isEqualTo(BundledModel.MINILM);
    }

    @Test
    void shouldReadAPath() {
        assertThat(ModelChoice.parse("models/e5/model.onnx"))
                .isEqualTo(new OnnxFile(
                        Path.of("models/e5/model.onnx"), Optional.empty(), Pooling.MEAN, OptionalInt.empty(), ""));
    }

    @Test
    void shouldReadAPathWithSettings() {
        assertThat(ModelChoice.parse("/m/C#/model.ONNX#pooling=cls&sha256=" + CHECKSUM.toUpperCase()
                        + "&max-tokens=256&query-prefix=query%3A+"))
                .isEqualTo(new OnnxFile(
                        Path.of("/m/C#/model.ONNX"),
                        Optional.of(CHECKSUM),
                        Pooling.CLS,
                        OptionalInt.of(256),
                        "query: "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    bge-large ; There is no model `bge-large`: use bge-small-en-v1.5, all-minilm-l6-v2, or the path of an .onnx file.
                    /m/model.bin ; There is no model `/m/model.bin`: use bge-small-en-v1.5, all-minilm-l6-v2, or the path of an .onnx file.
                    bge-small-en-v1.5#x=1 ; There is no model `bge-small-en-v1.5#x=1`: use bge-small-en-v1.5, all-minilm-l6-v2, or the path of an .onnx file.
                    m.onnx#sha256=12 ; sha256 is `12`, it must be 64 hexadecimal digits.
                    m.onnx#pooling=max ; pooling is `max`, allowed are mean, cls and none.
                    m.onnx#max-tokens=7 ; max-tokens is `7`, allowed is 8 to 8192.
                    m.onnx#max-tokens=8193 ; max-tokens is `8193`, allowed is 8 to 8192.
                    m.onnx#max-tokens=many ; max-tokens is `many`, allowed is 8 to 8192.
                    m.onnx#query-prefix=%zz ; query-prefix is `%zz`, it must be percent-encoded text.
                    m.onnx#md5=00 ; A model has no setting `md5`: use sha256=HEX, pooling=mean|cls|none, max-tokens=N or query-prefix=TEXT.
                    m.onnx#pooling ; A model has no setting `pooling`: use sha256=HEX, pooling=mean|cls|none, max-tokens=N or query-prefix=TEXT.
                    m.onnx#pooling=cls& ; A model has no setting ``: use sha256=HEX, pooling=mean|cls|none, max-tokens=N or query-prefix=TEXT.
                    """)
    void shouldRefuseInOneSentence(String text, String message) {
        assertThatThrownBy(() -> ModelChoice.parse(text))
                .isInstanceOf(ModelException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 257})
    void shouldRefuseAnImpossibleNumberOfThreads(int threads) {
        assertThatThrownBy(() -> Embedders.open(ModelChoice.standard(), threads))
                .hasMessage("threads is %d, allowed is 1 to 256".formatted(threads));
    }
}
