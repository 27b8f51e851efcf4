// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.database.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One life of {@code up}, from the first line to Ctrl-C, because each start takes long. */
// [test->TL-US-16] [test->TL-US-20] [test->TL-US-49] [test->TL-SPEC-14]
@Timeout(600)
class UpIT {
    @TempDir
    Path folder;

    @Test
    void shouldServeSurviveADeadDatabaseAndLeaveNothingBehind() throws Exception {
        var data = folder.resolve("data");
        var source = "csv:" + Shop.writeTo(folder);
        try (var up = Terminal.start(
                folder, "up", "--data", data.toString(), "--port", "0", "--source", source, "--every", "10s")) {
            var port = Integer.parseInt(
                    up.await("ready at http://127\\.0\\.0\\.1:(\\d+) after").group(1));
            up.await("Vectors are complete");
            var client = new GraphqlClient(port);
            Shop.assertServed(client);

            commandsShouldUseTheRunningOne(data);
            Files.writeString(
                    folder.resolve("tracker.csv"),
                    "SHOP-3,UserStory,Pay later,As a buyer I pay next month.,draft,,,,,,Ada,internal,,,,\n",
                    StandardOpenOption.APPEND);
            up.await("was read again: 1 items new or changed, 0 gone");

            var first = databaseOf(data);
            first.destroyForcibly();
            up.await("ended unexpectedly .*attempt 1");
            up.await("The database runs again");
            assertThat(databaseOf(data).pid()).isNotEqualTo(first.pid());
            // The first statement of a new database's life takes seconds, and a request has fifteen for all of its own.
            client.ask("{ document(key: \"SHOP-E1\") { key } }");
            Shop.assertServed(client);

            var second = databaseOf(data);
            up.interrupt();
            assertThat(up.process().waitFor(120, TimeUnit.SECONDS)).isTrue();
            second.onExit().get(60, TimeUnit.SECONDS);

            assertThat(up.stdout()).as("stdout belongs to data").isEmpty();
            assertThat(up.stderr()).doesNotContain("Exception", "\tat ");
            assertThat(data.resolve("run.json")).doesNotExist();
        }
        commandsShouldWorkAlone(data);
    }

    private void commandsShouldUseTheRunningOne(Path data) throws Exception {
        var search = Terminal.run(folder, "search", "--data", data.toString(), "--limit", "1", "battery", "level");
        assertThat(search.stderr()).isEmpty();
        assertThat(search.stdout()).startsWith("  1. SHOP-2  UserStory  Warn about a low battery");
        assertThat(search.exitCode()).isZero();

        var trace = Terminal.run(folder, "trace", "SHOP-1", "--direction", "up", "--json", "--data", data.toString());
        assertThat(trace.stdout())
                .startsWith("[{\"key\":\"SHOP-1\"")
                .contains("\"key\":\"SHOP\"", "\"origin\":\"declared\"");

        var gaps = Terminal.run(folder, "report", "gaps", "--format", "csv", "--data", data.toString());
        assertThat(gaps.stdout())
                .startsWith("key,documentType,title,")
                .contains("SHOP-2,UserStory,Warn about a low battery,");
        assertThat(gaps.exitCode()).isZero();

        var second = Terminal.run(folder, "up", "--data", data.toString(), "--port", "0", "--source", "files:.");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.stderr().strip())
                .startsWith("Throughline serves " + data + " already")
                .doesNotContain("\n");

        var doctor = Terminal.run(folder, "doctor", "--data", data.toString(), "--port", "0");
        assertThat(doctor.stdout()).contains("database  answers at bolt://127.0.0.1:");
        assertThat(doctor.exitCode()).isZero();
    }

    private void commandsShouldWorkAlone(Path data) throws Exception {
        var again = Terminal.run(
                folder, "ingest", "--data", data.toString(), "--json", "csv:" + folder.resolve("tracker.csv"));
        assertThat(again.stderr()).contains("Starting the database of " + data);
        assertThat(again.stdout()).startsWith("{").contains("\"skipped\":6");
        assertThat(again.exitCode()).isZero();
        assertThat(ProcessHandle.of(lockHolder(data)))
                .as("the database of the command")
                .isEmpty();

        var other = Terminal.run(
                folder,
                "ingest",
                "--data",
                data.toString(),
                "--model",
                "all-minilm-l6-v2",
                "csv:" + folder.resolve("tracker.csv"));
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.stderr())
                .contains("bge-small-en-v1.5", "all-minilm-l6-v2")
                .doesNotContain("Exception");
        assertThat(Files.readString(data.resolve("model.txt"))).isEqualTo("bge-small-en-v1.5\n");
    }

    private static ProcessHandle databaseOf(Path data) {
        return ProcessHandle.of(lockHolder(data)).orElseThrow();
    }

    private static long lockHolder(Path data) {
        return new DataFolder(data).lockHolder().orElseThrow();
    }
}
