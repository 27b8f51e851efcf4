// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.ingest.model.SourceException;
import java.util.Map;

/**
 * How a run works. The defaults suit a laptop; nothing here changes what ends up in the graph, except {@link #embed}
 * and {@link #chunkTokens}.
 *
 * @param batchItems items written in one transaction, 1 to 10,000
 * @param threads threads that map and chunk, 1 to 64
 * @param failRate share of a source's new and changed items that may be unreadable before the run fails, 0 to 1; fewer
 *     than ten never fail it
 * @param embed whether vectors are made; chunks without one are found by their words alone until a later run
 * @param chunkTokens how long a passage is at most, in tokens of the model, 16 to 8,192; the model's own limit goes first
 */
public record IngestOptions(int batchItems, int threads, double failRate, boolean embed, int chunkTokens) {
    private static final String FAIL_RATE = "THROUGHLINE_FAIL_RATE";

    public IngestOptions {
        require("batchItems", batchItems, 1, 10_000);
        require("threads", threads, 1, 64);
        require("chunkTokens", chunkTokens, 16, 8_192);
        if (!(failRate >= 0 && failRate <= 1)) {
            throw new IllegalArgumentException("failRate is " + failRate + ", allowed is 0 to 1");
        }
    }

    /** 200 items a batch, a thread a core, a tenth of the items may fail, vectors on, 256 tokens. */
    public static IngestOptions defaults() {
        var cores = Math.min(Runtime.getRuntime().availableProcessors(), 64);
        return new IngestOptions(200, cores, 0.1, true, 256);
    }

    /**
     * The defaults, with the share that {@code THROUGHLINE_FAIL_RATE} names.
     *
     * @throws SourceException when it is no number from 0 to 1
     */
    public static IngestOptions of(Map<String, String> environment) {
        var rate = environment.getOrDefault(FAIL_RATE, "").strip();
        return rate.isEmpty() ? defaults() : defaults().withFailRate(FAIL_RATE, rate);
    }

    /** @param name of the option or the variable, for the message */
    public IngestOptions withFailRate(String name, String value) {
        try {
            return withFailRate(Double.parseDouble(value));
        } catch (IllegalArgumentException e) {
            throw SourceException.usage("%s is `%s`, allowed is 0 to 1, for example 0.1.".formatted(name, value));
        }
    }

    public IngestOptions withBatchItems(int value) {
        return new IngestOptions(value, threads, failRate, embed, chunkTokens);
    }

    public IngestOptions withThreads(int value) {
        return new IngestOptions(batchItems, value, failRate, embed, chunkTokens);
    }

    public IngestOptions withFailRate(double value) {
        return new IngestOptions(batchItems, threads, value, embed, chunkTokens);
    }

    public IngestOptions withEmbed(boolean value) {
        return new IngestOptions(batchItems, threads, failRate, value, chunkTokens);
    }

    public IngestOptions withChunkTokens(int value) {
        return new IngestOptions(batchItems, threads, failRate, embed, value);
    }

    private static void require(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException("%s is %,d, allowed is %,d to %,d".formatted(name, value, min, max));
        }
    }
}
