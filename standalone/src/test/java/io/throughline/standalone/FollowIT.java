// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.database.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A tracker changes, tells {@code up} by webhook, and is found as it is now; also when the database is killed between. */
// [test->TL-US-31] [test->TL-US-32]
@Timeout(600)
class FollowIT {
    private static final int EVENTS = 8;

    @TempDir
    Path folder;

    private PlayedJira tracker;

    @BeforeEach
    void startTracker() throws IOException {
        tracker = new PlayedJira(3);
    }

    @AfterEach
    void stopTracker() {
        tracker.close();
    }

    @Test
    void shouldFollowWebhooksThroughADeadDatabase() throws Exception {
        var data = folder.resolve("data");
        try (var up = Terminal.start(
                folder,
                Map.of("THROUGHLINE_WEBHOOK_SECRET_JIRA", PlayedJira.SECRET),
                "up",
                "--data",
                data.toString(),
                "--port",
                "0",
                "--source",
                tracker.source())) {
            var port = Integer.parseInt(
                    up.await("ready at http://127\\.0\\.0\\.1:(\\d+) after").group(1));
            up.await("Vectors are complete");
            var client = new GraphqlClient(port);

            var times = new ArrayList<Duration>();
            for (var event = 0; event < EVENTS; event++) {
                var began = System.nanoTime();
                tracker.change("SHOP-2", "Changed " + event);
                assertThat(post(port, "SHOP-2")).isEqualTo(202);
                awaitFound(client, "Changed " + event);
                times.add(Duration.ofNanos(System.nanoTime() - began));
            }
            System.out.printf(
                    "webhook to found by search: 95 of 100 within %s%n",
                    times.stream().sorted().toList().get(EVENTS * 95 / 100 - 1));

            tracker.change("SHOP-9", "Written before the end");
            assertThat(post(port, "SHOP-9")).isEqualTo(202);
            ProcessHandle.of(new DataFolder(data).lockHolder().orElseThrow())
                    .orElseThrow()
                    .destroyForcibly();
            up.await("The database runs again");
            awaitFound(client, "Written before the end");

            assertThat(post(port, "CRM-1")).isEqualTo(202);
            up.await("Events: \\d+ looked into");
            setAsideShouldBeListedAndReplayed(data);
            assertThat(up.stderr()).doesNotContain("Exception", "\tat ", PlayedJira.SECRET);
        }
    }

    private void setAsideShouldBeListedAndReplayed(Path data) throws Exception {
        var listed = Terminal.run(folder, "queue", "list", "--data", data.toString());
        for (var attempt = 0; attempt < 20 && !listed.stderr().contains("1 set aside"); attempt++) {
            listed = Terminal.run(folder, "queue", "list", "--data", data.toString());
        }
        assertThat(listed.stdout()).contains("jira:f-", "0 tries", "Nobody ingests CRM of jira");
        assertThat(listed.stderr()).contains("1 set aside");

        var replayed = Terminal.run(folder, "queue", "replay", "--all", "--data", data.toString());
        assertThat(replayed.stderr()).contains("Events waiting again: 1.");
        assertThat(replayed.exitCode()).isZero();
    }

    /** By search, because that is what a person does. */
    private static void awaitFound(GraphqlClient client, String title) throws Exception {
        var giveUp = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        var query = "{ search(query: \"%s\", first: 5) { nodes { document { title } } } }".formatted(title);
        var found = List.<String>of();
        while (!found.contains(title)) {
            assertThat(System.nanoTime())
                    .as("%s was not found, but %s", title, found)
                    .isLessThan(giveUp);
            found = client.ask(query)
                    .at("/data/search/nodes")
                    .valueStream()
                    .map(hit -> hit.at("/document/title").asString())
                    .toList();
            Thread.sleep(50);
        }
    }

    private int post(int port, String key) throws Exception {
        return tracker.deliver(port, key, tracker.nextDelivery());
    }
}
