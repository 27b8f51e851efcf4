// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.queryvector;

import io.throughline.api.request.RequestException;
import io.throughline.api.request.RequestScope;
import io.throughline.embedding.Embedders;
import io.throughline.embedding.ModelChoice;
import io.throughline.embedding.ModelException;
import io.throughline.embedding.TextEmbedder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedding model of the service: opened once, in the background, so that the service answers before it is there. */
public final class QueryModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueryModel.class);

    private final CompletableFuture<TextEmbedder> opened;
    private final boolean owned;

    private QueryModel(CompletableFuture<TextEmbedder> opened, boolean owned) {
        this.opened = opened;
        this.owned = owned;
    }

    /** Opens a model of its own. */
    static QueryModel open(String choice) {
        // Queries come one text a call: one thread is all that the embedder can use.
        return new QueryModel(inBackground(() -> Embedders.open(ModelChoice.parse(choice), 1)), true);
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

    TextEmbedder await(RequestScope scope) {
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
            opened.thenAccept(TextEmbedder::close);
        }
    }
}
