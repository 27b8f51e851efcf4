// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.IngestException;
import io.throughline.ingest.IngestReport;
import io.throughline.ingest.model.SourceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

// [test->TL-US-49]
@Timeout(120)
class ScheduledIngestTest {
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private final List<String> said = new ArrayList<>();
    private int readings;

    @Test
    void tellsOnlyWhatChangedSomething() {
        run(5, reading -> report(reading == 2 ? 3 : 0));

        assertThat(said).containsExactly("files:docs: 3");
    }

    @Test
    void goesOnAfterAFailureAndTellsTheSameOneOnce() {
        run(5, reading -> {
            if (reading < 4) {
                throw SourceException.unusable("The folder docs is not there.");
            }
            return report(1);
        });

        assertThat(said)
                .containsExactly(
                        "The folder docs is not there. What is in the graph stays served, and the source is read again in 0 seconds.",
                        "files:docs: 1",
                        "files:docs: 1");
    }

    @Test
    void saysNothingWhenAnotherRunIsWriting() {
        run(3, reading -> {
            throw IngestException.busy("Another ingest is writing.");
        });

        assertThat(said).isEmpty();
    }

    @Test
    void returnsAtOnceWhenNothingIsReadAgain() {
        scheduled(Schedule.never(), source -> report(1)).run();

        assertThat(said).isEmpty();
    }

    /** Everything ends within the last reading. */
    private void run(int times, IntFunction<IngestReport> reading) {
        var schedule = new Schedule(Map.of("files:docs", Duration.ofMillis(1)));
        scheduled(schedule, source -> {
                    readings++;
                    if (readings == times) {
                        end.complete(0);
                    }
                    return reading.apply(readings);
                })
                .run();
        assertThat(readings).isEqualTo(times);
    }

    private static IngestReport report(long written) {
        return new IngestReport(
                "run",
                List.of("files:docs"),
                new IngestReport.ItemCounts(written, 5, 0, 0),
                Map.of(),
                0,
                new IngestReport.VectorCounts(0, 0, 0),
                Map.of(),
                Map.of(),
                Map.of());
    }

    private ScheduledIngest scheduled(Schedule schedule, Function<String, IngestReport> reading) {
        return new ScheduledIngest(
                schedule,
                reading,
                (source, report) -> said.add(source + ": " + report.items().written()),
                said::add,
                end);
    }
}
