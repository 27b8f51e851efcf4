// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void shouldPreferTheCommandLineThenTheEnvironmentThenTheDefault() {
        var given = Given.data(folder).withPorts(9090, null);
        var settings = Settings.resolve(given, Map.of("THROUGHLINE_PORT", "7070", "THROUGHLINE_PRINCIPAL", "ada"));

        assertThat(settings.port()).isEqualTo(new Setting<>("port", 9090, "--port"));
        assertThat(settings.principal()).isEqualTo(new Setting<>("as", "ada", "THROUGHLINE_PRINCIPAL"));
        assertThat(settings.boltPort()).isEqualTo(new Setting<>("bolt-port", 0, "default"));
        assertThat(settings.data().value()).isEqualTo(folder.toAbsolutePath());
    }

    @Test
    void shouldRememberTheModelOfTheDataFolder() {
        assertThat(model(Map.of())).isEqualTo(new Setting<>("model", "bge-small-en-v1.5", "default"));

        RememberedModel.of(folder).write("all-minilm-l6-v2");

        assertThat(model(Map.of())).isEqualTo(new Setting<>("model", "all-minilm-l6-v2", "data folder"));
        assertThat(model(Map.of("THROUGHLINE_MODEL", "/m.onnx")).value()).isEqualTo("/m.onnx");
    }

    // [test->TL-US-17]
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "THROUGHLINE_PORT          | 70000 | THROUGHLINE_PORT is 70000, allowed is 0 to 65535.",
                "THROUGHLINE_BOLT_PORT     | -1    | THROUGHLINE_BOLT_PORT is -1, allowed is 0 to 65535.",
                "THROUGHLINE_DATABASE_HEAP | 100   | THROUGHLINE_DATABASE_HEAP is 100, allowed is 256 to 65536.",
                "THROUGHLINE_PORT          | http  | THROUGHLINE_PORT is `http`, which cannot be read as port."
            })
    void shouldNameTheVariableTheValueAndTheRange(String variable, String value, String sentence) {
        assertThatThrownBy(() -> Settings.resolve(Given.data(folder), Map.of(variable, value)))
                .isInstanceOf(UserFailure.class)
                .hasMessage(sentence);
    }

    @Test
    void shouldWriteTheModelAsOneReadableLine() {
        RememberedModel.of(folder).write("bge-small-en-v1.5");

        assertThat(folder.resolve("model.txt")).content().isEqualTo("bge-small-en-v1.5\n");
        assertThat(Files.exists(folder.resolve("model.txt"))).isTrue();
    }

    private Setting<String> model(Map<String, String> environment) {
        return Settings.resolve(Given.data(folder), environment).model();
    }
}
