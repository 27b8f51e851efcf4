// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.schedule;

import io.throughline.ingest.IngestException;
import io.throughline.ingest.IngestReport;
import io.throughline.ingest.model.SourceException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads sources anew, each by its own interval and by itself, so that one that is away holds up no other. What nobody
 * waits for is told only when it brought something, or failed in another way than before.
 */
// [impl->TL-US-49]
public final class ScheduledIngest {
    private final Schedule schedule;
    private final Function<String, IngestReport> reading;
    private final BiConsumer<String, IngestReport> changes;
    private final Consumer<String> notes;
    private final CompletableFuture<?> end;
    private final Map<String, Long> due = new HashMap<>();
    private final Map<String, String> complaints = new HashMap<>();

    /**
     * @param reading reads the source with this address once
     * @param changes hears of readings that changed something, with the address of their source
     * @param notes hears one sentence on trouble
     * @param end after which nothing is read any more
     */
    public ScheduledIngest(
            Schedule schedule,
            Function<String, IngestReport> reading,
            BiConsumer<String, IngestReport> changes,
            Consumer<String> notes,
            CompletableFuture<?> end) {
        this.schedule = schedule;
        this.reading = reading;
        this.changes = changes;
        this.notes = notes;
        this.end = end;
    }

    /** Returns when everything ends, or at once when no source is to be read again. */
    public void run() {
        try {
            readUntilTheEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readUntilTheEnd() throws InterruptedException {
        schedule.intervals().forEach(this::rest);
        while (!due.isEmpty()) {
            var next = Collections.min(due.entrySet(), Map.Entry.comparingByValue());
            if (isOverBefore(next.getValue())) {
                return;
            }
            var interval = Objects.requireNonNull(schedule.intervals().get(next.getKey()));
            read(next.getKey(), interval);
            rest(next.getKey(), interval);
        }
    }

    /** From the end of one reading to the beginning of the next. */
    private void rest(String source, Duration interval) {
        due.put(source, System.nanoTime() + interval.toNanos());
    }

    private boolean isOverBefore(long moment) throws InterruptedException {
        try {
            end.get(Math.max(0, moment - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return end.isDone();
        } catch (ExecutionException e) {
            return true;
        }
    }

    private void read(String source, Duration interval) {
        try {
            var report = reading.apply(source);
            complaints.remove(source);
            if (!report.changedNothing()) {
                changes.accept(source, report);
            }
        } catch (SourceException e) {
            complain(source, interval, String.valueOf(e.getMessage()));
        } catch (IngestException e) {
            if (!e.isBusy()) {
                complain(source, interval, String.valueOf(e.getMessage()));
            }
        } catch (RuntimeException e) {
            complain(source, interval, "Reading %s failed unexpectedly (%s).".formatted(source, e));
        }
    }

    private void complain(String source, Duration interval, String sentence) {
        if (!end.isDone() && !sentence.equals(complaints.put(source, sentence))) {
            notes.accept("%s What is in the graph stays served, and the source is read again %s."
                    .formatted(sentence, in(interval)));
        }
    }

    private static String in(Duration interval) {
        return interval.toSeconds() < 120
                ? "in %d seconds".formatted(interval.toSeconds())
                : "in %d minutes".formatted(interval.toMinutes());
    }
}
