// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.FakeEmbedder;
import io.throughline.ingest.MemorySource;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

// [test->TL-US-17]
class IngestCommandTest {
    private final PrintStream standardError = System.err;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        QuietLogging.apply();
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(standardError);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--nothing source",
                "source --every",
                "source --every soon",
                "source --every 0m",
                "source --every other=5m",
                "ftp:x"
            })
    void shouldAnswerWrongUsageWithOneLineAndExitTwo(String arguments) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8).strip().lines()).hasSize(1);
    }

    @Test
    void shouldSayInOneLineThatNoDatabaseAnswers() {
        assertThat(run("source")).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8).strip().lines())
                .singleElement()
                .asString()
                .startsWith("No database answers at THROUGHLINE_NEO4J_URI=bolt://127.0.0.1:1")
                .doesNotContain("Exception");
    }

    private static int run(String arguments) {
        var command = new IngestCommand(
                Map.of("THROUGHLINE_NEO4J_URI", "bolt://127.0.0.1:1"),
                IngestCommandTest::open,
                model -> new FakeEmbedder());
        return new CommandLine(command)
                .setParameterExceptionHandler(IngestCommand::wrongUsage)
                .execute(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    }

    private static Connector open(String source) {
        if (!source.equals("source")) {
            throw SourceException.usage("`ftp:x` begins with an unknown scheme.");
        }
        return new MemorySource(source);
    }
}
