// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.standalone.FourParts.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/**
 * Database, Redis, service and worker as four processes, from the folders that the build assembles and with environment
 * only. A tracker changes and tells by webhook, while one part after the other is ended with {@code kill -9} at a random
 * moment. Nothing may be lost or taken in twice, and the graph must be that of a run that nobody disturbed.
 * {@code -Dkills.parts=100} tries longer.
 */
// [test->TL-US-19] [test->TL-US-31] [test->TL-US-32]
@Tag("slow")
@Timeout(7200)
class KilledPartsIT {
    private static final int ROUNDS = Integer.getInteger("kills.parts", 4);
    private static final int ISSUES = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** What a document and its surroundings are, without when they were written. */
    private static final String FACTS = """
            MATCH (d:Document)
            RETURN d.key + ' ' + d.title + ' ' + d.fingerprint + ' ' + d.documentType + ' ' + d.aclKey + ' '
              + toString(d.validTo IS NULL) + ' ' + reduce(all = '', id IN COLLECT {
                MATCH (d)-[:HAS_CHUNK]->(c) RETURN c.chunkId + ':' + c.content + ':' + toString(c:Unembedded) ORDER BY c.chunkId
              } | all + id + ' ') + reduce(all = '', link IN COLLECT {
                MATCH (d)-[r]->(o:Document) RETURN type(r) + '>' + o.key + coalesce(r.origin, '') ORDER BY type(r), o.key
              } | all + link + ' ') AS fact
            ORDER BY fact
            """;

    private static final String TWICE = """
            MATCH (d:Document)-[:HAD]->(v:Revision)
            WITH d, collect(v.fingerprint) AS former
            WHERE d.fingerprint IN former OR size(former) <> COUNT { UNWIND former AS one RETURN DISTINCT one }
            RETURN d.key AS key
            """;

    @TempDir
    Path folder;

    private final long seed = Long.getLong("throughline.seed", System.nanoTime() % 100_000);
    private final Random random = new Random(seed);

    @Test
    void shouldLoseNothingAndTakeInNothingTwice() throws Exception {
        System.out.printf("seed %d: %d kills%n", seed, ROUNDS);
        try (var tracker = new PlayedJira(ISSUES);
                var parts = new FourParts(folder, PlayedJira.SECRET)) {
            parts.ingest(tracker.source());
            for (var round = 0; round < ROUNDS; round++) {
                disturb(tracker, parts, Part.values()[round % Part.values().length], round);
            }
            try (var driver = parts.driver()) {
                awaitTitles(driver, tracker.summaries());
                nothingShouldBeSetAside(parts);
                assertThat(values(driver, TWICE, "key"))
                        .as("seed %d: taken in twice", seed)
                        .isEmpty();
                awaitVectors(driver);
                searchShouldFind(parts, tracker.summaries().getOrDefault("SHOP-3", ""));
                var disturbed = values(driver, FACTS, "fact");
                driver.executableQuery("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n")
                        .execute();
                parts.ingest(tracker.source());
                assertThat(disturbed).as("seed %d", seed).isEqualTo(values(driver, FACTS, "fact"));
            }
            assertThat(parts.serviceStopsWhenAsked()).isTrue();
        }
    }

    private static void searchShouldFind(FourParts parts, String title) throws Exception {
        var titles = new GraphqlClient(parts.port())
                .ask("{ search(query: \"%s\", first: 3) { nodes { document { title } } } }".formatted(title))
                .at("/data/search/nodes")
                .valueStream()
                .map(hit -> hit.at("/document/title").asString());
        assertThat(titles).contains(title);
    }

    private void disturb(PlayedJira tracker, FourParts parts, Part part, int round) throws Exception {
        var waiting = new HashMap<String, String>();
        for (var change = 0; change < 3; change++) {
            var key = "SHOP-" + (1 + random.nextInt(ISSUES));
            tracker.change(key, "Round %d of %s, change %d".formatted(round, key, change));
            var delivery = tracker.nextDelivery();
            if (!accepted(tracker, parts, key, delivery)) {
                waiting.put(delivery, key);
            }
        }
        Thread.sleep(random.nextInt(1_500));
        parts.kill(part);
        var key = "SHOP-" + (1 + random.nextInt(ISSUES));
        tracker.change(key, "Round %d of %s, without %s".formatted(round, key, part));
        waiting.put(tracker.nextDelivery(), key);
        waiting.entrySet().removeIf(one -> accepted(tracker, parts, one.getValue(), one.getKey()));
        System.out.printf("seed %d: round %d, killed %s, refused meanwhile %d%n", seed, round, part, waiting.size());
        parts.start(part);
        // As trackers do, with the id that the delivery has had from the beginning.
        await("everything delivered", () -> {
            waiting.entrySet().removeIf(one -> accepted(tracker, parts, one.getValue(), one.getKey()));
            return waiting.isEmpty();
        });
    }

    private static boolean accepted(PlayedJira tracker, FourParts parts, String key, String delivery) {
        try {
            return tracker.deliver(parts.port(), key, delivery) == 202;
        } catch (IOException e) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitTitles(Driver driver, Map<String, String> summaries) throws Exception {
        await("every change in the graph", () -> {
            var titles = new HashMap<String, String>();
            driver.executableQuery("MATCH (d:Document) WHERE d.key IN $keys RETURN d.key AS key, d.title AS title")
                    .withParameters(Map.of("keys", List.copyOf(summaries.keySet())))
                    .execute()
                    .records()
                    .forEach(row -> titles.put(
                            row.get("key").asString(), row.get("title").asString()));
            return titles.equals(summaries);
        });
    }

    private void awaitVectors(Driver driver) throws Exception {
        await("every passage has its vector", () -> values(driver, "MATCH (c:Unembedded) RETURN c.chunkId AS id", "id")
                .isEmpty());
    }

    private void nothingShouldBeSetAside(FourParts parts) {
        var commands = new CommandsInProcess();
        var environment = new HashMap<>(parts.environment());
        environment.put("THROUGHLINE_DATA", folder.resolve("unused").toString());
        assertThat(commands.run(environment, "queue", "list")).isZero();
        assertThat(commands.stderr()).as("seed %d", seed).contains("0 set aside");
    }

    private void await(String what, Condition condition) throws Exception {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("seed %d: %s", seed, what).isLessThan(giveUp);
            Thread.sleep(200);
        }
    }

    private static List<String> values(Driver driver, String statement, String column) {
        var values = new ArrayList<String>();
        driver.executableQuery(statement)
                .execute()
                .records()
                .forEach(row -> values.add(row.get(column).asString()));
        return values;
    }

    /** What is waited for. */
    private interface Condition {
        boolean holds() throws Exception;
    }
}
