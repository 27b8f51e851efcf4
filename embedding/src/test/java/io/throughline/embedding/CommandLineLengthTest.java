// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineLengthTest {
    @TempDir
    Path folder;

    @Test
    void shouldPassWhatOnnxRuntimeTakes() {
        assertThatCode(() -> CommandLineLength.check(file(CommandLineLength.BYTES_MAX)))
                .doesNotThrowAnyException();
        assertThatCode(() -> CommandLineLength.check(folder.resolve("absent"))).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseWhatWouldEndTheProcess() {
        assertThatThrownBy(() -> CommandLineLength.check(file(CommandLineLength.BYTES_MAX + 1)))
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll("3801 bytes", "at most 3800", "fewer sources");
    }

    private Path file(int bytes) throws IOException {
        return Files.write(folder.resolve("cmdline"), new byte[bytes]);
    }
}
