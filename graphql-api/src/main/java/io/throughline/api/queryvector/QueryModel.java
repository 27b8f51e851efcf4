// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.queryvector;

import io.throughline.api.request.RequestException;
import io.throughline.api.request.RequestScope;
import io.throughline.embedding.Embedders;
import io.throughline.embedding.ModelChoice;
import io.throughline.embedding.ModelException;
import io.throughline.embedding.TextEmbedder;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedding model of the service: opened in the background, so that the service answers before it is there. When another
 * model comes into force in the graph, that one is opened beside it, and the way back is quick.
 */
public final class QueryModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueryModel.class);

    private final CompletableFuture<TextEmbedder> first;
    private final boolean owned;
    private final Map<String, CompletableFuture<TextEmbedder>> followed = new ConcurrentHashMap<>();
    private volatile CompletableFuture<TextEmbedder> current;

    private QueryModel(CompletableFuture<TextEmbedder> opened, boolean owned) {
        this.first = opened;
        this.current = opened;
        this.owned = owned;
    }

    /** Opens a model of its own. */
    static QueryModel open(String choice) {
        // Queries come one text a call: one thread is all that the embedder can use.
        return new QueryModel(inBackground(() -> opened(choice)), true);
    }

    private static TextEmbedder opened(String choice) {
        return Embedders.open(ModelChoice.parse(choice), 1);
    }

    /** Uses a model that somebody else opens and closes. */
    public static QueryModel shared(Supplier<TextEmbedder> embedder) {
        return new QueryModel(inBackground(embedder), false);
    }

    private static CompletableFuture<TextEmbedder> inBackground(Supplier<TextEmbedder> opening) {
        var result = new CompletableFuture<TextEmbedder>();
        var thread = new Thread(
                () -> {
                    try {
                        result.complete(opening.get());
                    } catch (RuntimeException | Error e) {
                        LOG.error("Search is off: {}", e.getMessage());
                        result.completeExceptionally(e);
                    }
                },
                "open-query-model");
        thread.setDaemon(true);
        thread.start();
        return result;
    }

    /** Uses another model from now on, once it is known to be the one that {@code checksum} names. */
    void follow(String name, String choice, String checksum, RequestScope scope) {
        var embedder = first.isDone() && await(first, scope).card().checksum().equals(checksum)
                ? first
                : followed.computeIfAbsent(checksum, absent -> inBackground(() -> opened(choice)));
        if (embedder != first && !isUsable(embedder, checksum, scope)) {
            followed.remove(checksum, embedder);
            embedder.thenAccept(TextEmbedder::close);
            throw RequestException.unavailable(
                    "The index holds vectors of the model `%s`, the service runs `%s` and cannot open the other one: start it with THROUGHLINE_MODEL=PATH of the very files that filled the index."
                            .formatted(name, await(scope).card().name()));
        }
        current = embedder;
    }

    private static boolean isUsable(CompletableFuture<TextEmbedder> opened, String checksum, RequestScope scope) {
        try {
            return await(opened, scope).card().checksum().equals(checksum);
        } catch (RequestException e) {
            if (opened.isCompletedExceptionally()) {
                return false;
            }
            throw e;
        }
    }

    TextEmbedder await(RequestScope scope) {
        return await(current, scope);
    }

    private static TextEmbedder await(CompletableFuture<TextEmbedder> opened, RequestScope scope) {
        try {
            return opened.get(scope.timeLeft().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw RequestException.unavailable("The embedding model is still being opened: try again in a moment.");
        } catch (ExecutionException e) {
            throw RequestException.unavailable(
                    e.getCause() instanceof ModelException told && told.getMessage() != null
                            ? told.getMessage()
                            : "The embedding model cannot be opened: see the log of the service.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RequestException.unavailable("The service is shutting down.");
        }
    }

    @Override
    public void close() {
        if (owned) {
            first.thenAccept(TextEmbedder::close);
        }
        followed.values().forEach(opened -> opened.thenAccept(TextEmbedder::close));
    }
}
