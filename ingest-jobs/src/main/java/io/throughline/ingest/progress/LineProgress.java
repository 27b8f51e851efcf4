// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.progress;

import io.throughline.ingest.ProgressListener;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** One line for each batch: what, how many of how many, how fast, how long still. For logs and pipes. */
// [impl->TL-US-7]
final class LineProgress implements ProgressListener {
    private static final double NANOS_IN_SECOND = 1e9;

    private final PrintStream stream;
    private final LongSupplier nanoClock;
    private String what = "";
    private long total = UNKNOWN;
    private long startNanos;
    private long last = -1;

    LineProgress(PrintStream stream, LongSupplier nanoClock) {
        this.stream = stream;
        this.nanoClock = nanoClock;
    }

    @Override
    public void started(String newWhat, long newTotal) {
        what = newWhat;
        total = newTotal;
        startNanos = nanoClock.getAsLong();
        last = -1;
    }

    @Override
    public void advanced(long done) {
        if (done == last) {
            return;
        }
        last = done;
        var seconds = (nanoClock.getAsLong() - startNanos) / NANOS_IN_SECOND;
        var rate = seconds > 0 ? done / seconds : 0;
        var line = new StringBuilder(what).append(": ").append(done);
        if (total >= 0) {
            line.append(" of ").append(total);
        }
        if (done > 0 && rate > 0) {
            line.append(String.format(Locale.ROOT, rate < 10 ? ", %.1f/s" : ", %.0f/s", rate));
            if (total > done) {
                line.append(", ").append(duration((total - done) / rate)).append(" left");
            }
        }
        stream.println(line);
    }

    @Override
    public void finished() {}

    private static String duration(double seconds) {
        var whole = Math.max(1, Math.round(seconds));
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? "%d min %d s".formatted(whole / 60, whole % 60)
                : "%d h %d min".formatted(whole / 3600, whole % 3600 / 60);
    }
}
