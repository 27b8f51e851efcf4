// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One life of {@code up} on the real script, because each start takes long. */
// [test->TL-US-16] [test->TL-SPEC-14]
@Timeout(600)
class UpIT {
    @TempDir
    Path folder;

    @Test
    void shouldServeWhatItIngestsToBrowserAndCommands() throws Exception {
        var data = folder.resolve("data");
        var source = "csv:" + Shop.writeTo(folder);
        try (var up = Terminal.start(folder, "up", "--data", data.toString(), "--port", "0", "--source", source)) {
            var port = Integer.parseInt(up.await("ready at http://127\\.0\\.0\\.1:(\\d+) after").group(1));
            up.await("Vectors are complete");
            var client = new GraphqlClient(port);
            Shop.assertServed(client);

            commandsShouldUseTheRunningOne(data);
        }
    }

    private void commandsShouldUseTheRunningOne(Path data) throws Exception {
        var search = Terminal.run(folder, "search", "--data", data.toString(), "--limit", "1", "battery", "level");
        assertThat(search.stderr()).isEmpty();
        assertThat(search.stdout()).startsWith("  1. SHOP-2  UserStory  Warn about a low battery");
        assertThat(search.exitCode()).isZero();

        var trace = Terminal.run(folder, "trace", "SHOP-1", "--direction", "up", "--json", "--data", data.toString());
        assertThat(trace.stdout()).startsWith("[{\"key\":\"SHOP-1\"").contains("\"key\":\"SHOP\"", "\"origin\":\"declared\"");
    }
}
