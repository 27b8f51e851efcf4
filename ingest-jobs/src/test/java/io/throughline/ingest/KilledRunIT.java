// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.database.DatabaseProcess;
import io.throughline.database.DatabaseSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * Ends the job in a first run and the database in a second with {@code kill -9} at random steps, starts the same again,
 * and compares the graphs with those of runs that nobody disturbed. {@code -Dkills.job=50 -Dkills.database=50} tries longer.
 */
// [test->TL-US-5]
@Tag("slow")
class KilledRunIT {
    private static final int JOB_KILLS = Integer.getInteger("kills.job", 1);
    private static final int DATABASE_KILLS = Integer.getInteger("kills.database", 1);

    private final long seed = Long.getLong("throughline.seed", System.nanoTime() % 100_000);
    private final Random random = new Random(seed);
    private final Path data = TestDatabase.temporaryFolder();
    private DatabaseProcess database = DatabaseProcess.start(DatabaseSettings.forTests(data));

    @AfterEach
    void stop() {
        database.close();
        TestDatabase.delete(data);
    }

    @Test
    void shouldEndWithTheGraphOfAnUndisturbedRun() throws Exception {
        var firstSteps = undisturbed(1);
        var first = snapshot();
        var secondSteps = undisturbed(2);
        var second = snapshot();
        assertThat(first.size()).isGreaterThan(500);
        assertThat(second.lines()).isNotEqualTo(first.lines());
        clear();

        disturbed(1, firstSteps, JOB_KILLS, false);
        try {
            snapshot().requireEqual(first);
            disturbed(2, secondSteps, DATABASE_KILLS, true);
            snapshot().requireEqual(second);
        } catch (AssertionError e) {
            throw new AssertionError("run again with -Dthroughline.seed=" + seed, e);
        }
    }

    /** @return how many steps the run tells */
    private int undisturbed(int version) throws Exception {
        var job = start(version);
        var steps = 0;
        try (var output = output(job)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                steps++;
            }
        }
        assertThat(job.waitFor()).isZero();
        return steps;
    }

    /** @param endDatabase whether the database is ended, else the job; each costs a start and plans that are made anew */
    private void disturbed(int version, int steps, int kills, boolean endDatabase) throws Exception {
        for (var kill = 0; kill < kills; kill++) {
            var job = start(version);
            var told = await(job, 1 + random.nextInt(Math.max(2, steps / 2)));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(40));
            if (endDatabase) {
                killDatabase();
                job.waitFor();
                database = DatabaseProcess.start(
                        database.settings().onPort(database.boltUri().getPort()));
            } else {
                job.destroyForcibly().waitFor();
            }
            System.out.printf("seed %d: kill %d of version %d after %d steps%n", seed, kill, version, told);
        }
        undisturbed(version);
    }

    private static int await(Process job, int steps) throws IOException {
        var output = output(job);
        var told = 0;
        while (told < steps && output.readLine() != null) {
            told++;
        }
        return told;
    }

    private void killDatabase() throws Exception {
        ProcessHandle.of(database.pid()).orElseThrow().destroyForcibly();
        database.onExit().get(120, TimeUnit.SECONDS);
    }

    private Process start(int version) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillableJob.class.getName(),
                        database.boltUri().toString(),
                        database.user(),
                        database.password(),
                        String.valueOf(version),
                        "7"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static BufferedReader output(Process job) {
        return job.inputReader(StandardCharsets.UTF_8);
    }

    private GraphSnapshot snapshot() {
        try (var driver = driver()) {
            assertThat(driver.executableQuery("MATCH (n) WHERE n:Stale OR n:Unembedded RETURN count(n) AS left")
                            .execute()
                            .records()
                            .get(0)
                            .get("left")
                            .asLong())
                    .isZero();
            return GraphSnapshot.of(driver);
        }
    }

    private void clear() {
        try (var driver = driver();
                var session = driver.session()) {
            session.run(
                            "MATCH (n) WHERE NOT n:__Neo4jMigration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
                    .consume();
        }
    }

    private Driver driver() {
        return GraphDatabase.driver(database.boltUri(), AuthTokens.basic(database.user(), database.password()));
    }
}
