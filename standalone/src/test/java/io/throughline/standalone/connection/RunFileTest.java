// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
    @TempDir
    Path folder;

    private RunFile file;

    @BeforeEach
    void name() {
        file = RunFile.of(folder);
    }

    @Test
    void shouldFindARunningInstanceAndKeepItPrivate() throws IOException {
        var self = RunningInstance.self(8080, "bolt://127.0.0.1:7687");
        file.write(self);

        assertThat(file.running()).contains(self);
        assertThat(Files.getPosixFilePermissions(folder.resolve("run.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder.resolve("run.json")).content().doesNotContain("password");
    }

    @Test
    void shouldNotTakeALaterProcessWithTheSameIdForIt() {
        var self = RunningInstance.self(8080, "bolt://127.0.0.1:7687");
        file.write(new RunningInstance(self.pid(), self.startedMillis() - 5_000, self.port(), self.boltUri()));

        assertThat(file.running()).isEmpty();
    }

    @Test
    void shouldNotFindWhatWasKilled() throws Exception {
        var process = new ProcessBuilder("sleep", "60").start();
        var start = process.info().startInstant().orElseThrow().toEpochMilli();
        file.write(new RunningInstance(process.pid(), start, 8080, "bolt://127.0.0.1:7687"));
        assertThat(file.running()).isPresent();

        process.destroyForcibly().waitFor();

        assertThat(file.running()).isEmpty();
    }

    @Test
    void shouldTakeADamagedFileForNone() throws IOException {
        assertThat(file.running()).as("no file").isEmpty();

        Files.writeString(folder.resolve("run.json"), "{\"pid\": ");

        assertThat(file.running()).isEmpty();
    }

    @Test
    void shouldBeGoneAfterwards() {
        file.write(RunningInstance.self(8080, "bolt://127.0.0.1:7687"));
        file.delete();

        assertThat(folder.resolve("run.json")).doesNotExist();
    }
}
