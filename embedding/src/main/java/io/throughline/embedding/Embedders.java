// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Opens embedders. Nothing here ever uses the network: models come from jars on the class path or from files. */
public final class Embedders {
    private static final int THREADS_MOST = 256;
    private static final int MAX_TOKENS_USUAL = 512;

    private Embedders() {}

    /** Opens {@code choice} with one thread for each processor. */
    public static TextEmbedder open(ModelChoice choice) {
        return open(choice, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Opens a model and runs it once.
     *
     * @param threads how many texts are embedded at the same time, in [1, 256]
     * @throws ModelException when a file is missing, damaged, of another checksum or of a form that is not supported
     */
    public static TextEmbedder open(ModelChoice choice, int threads) {
        if (threads < 1 || threads > THREADS_MOST) {
            throw new IllegalArgumentException("threads is %d, allowed is 1 to %d".formatted(threads, THREADS_MOST));
        }
        CommandLineLength.check();
        var parts = new ArrayDeque<AutoCloseable>();
        try {
            return assemble((ModelSource) choice, threads, parts);
        } catch (RuntimeException | Error e) {
            closeAll(parts, e);
            throw e;
        }
    }

    /** @param parts receives what must be closed if this fails halfway */
    private static TextEmbedder assemble(ModelSource source, int threadCount, Deque<AutoCloseable> parts) {
        var traits = source.traits();
        var threads = new EmbeddingThreads(threadCount);
        parts.push(threads);
        // Beside the longest task, which is reading the model. The first thing to fail here is the one reported.
        var environment = threads.start(OnnxEncoder::environment);
        var opening = threads.start(() -> SubwordTokenizer.open(source.readTokenizer(), traits.name()));
        parts.push(() -> EmbeddingThreads.await(opening).close());
        var model = source.readModel();
        var tokenizer = EmbeddingThreads.await(opening);
        var encoder = OnnxEncoder.open(EmbeddingThreads.await(environment), model, traits);
        parts.push(encoder);

        var maxTokens = traits.maxTokens().orElse(tokenizer.ownLimit() > 0 ? tokenizer.ownLimit() : MAX_TOKENS_USUAL);
        requireRoomForQuery(traits, tokenizer, maxTokens);
        var dimensions = encoder.encode(tokenizer.frame().put(tokenizer.encode("a"))).length;
        if (traits.dimensions().orElse(dimensions) != dimensions) {
            throw new ModelException("The model `%s` gives vectors of %d dimensions instead of %d."
                    .formatted(traits.name(), dimensions, traits.dimensions().getAsInt()));
        }
        if (source instanceof OnnxFile) {
            encoder.encode(tokenizer.frame().put(longest(tokenizer, maxTokens)));
        }
        var card = new ModelCard(
                traits.name(),
                model.checksum(),
                dimensions,
                maxTokens,
                traits.pooling().value(),
                traits.queryPrefix(),
                traits.license());
        return new OnnxTextEmbedder(card, tokenizer, encoder, threads);
    }

    /** As many tokens as the limit allows: a limit beyond the model's position table must fail now and not in an ingest. */
    private static long[] longest(SubwordTokenizer tokenizer, int maxTokens) {
        var ids = new long[maxTokens - tokenizer.frame().size()];
        Arrays.fill(ids, tokenizer.encode("a")[0]);
        return ids;
    }

    private static void requireRoomForQuery(ModelTraits traits, SubwordTokenizer tokenizer, int maxTokens) {
        var taken = tokenizer.frame().size() + tokenizer.encode(traits.queryPrefix()).length;
        if (taken >= maxTokens) {
            throw new ModelException(
                    "The query prefix and the special tokens of the model `%s` take %d tokens, which leaves nothing of its %d: shorten query-prefix or raise max-tokens."
                            .formatted(traits.name(), taken, maxTokens));
        }
    }

    static void closeAll(Deque<AutoCloseable> parts, Throwable reason) {
        for (var part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                if (e != reason) { // the part may be the one that failed
                    reason.addSuppressed(e);
                }
            }
        }
    }
}
