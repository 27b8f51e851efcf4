// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.connection;

import io.throughline.embedding.Embedders;
import io.throughline.embedding.ModelChoice;
import io.throughline.embedding.ModelException;
import io.throughline.embedding.TextEmbedder;
import io.throughline.standalone.settings.Setting;
import io.throughline.standalone.settings.UserFailure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** An embedding model that opens in the background, while the database is on its way. */
public final class EmbedderFuture implements AutoCloseable {
    private final CompletableFuture<TextEmbedder> embedder;

    private EmbedderFuture(CompletableFuture<TextEmbedder> embedder) {
        this.embedder = embedder;
    }

    /** @throws UserFailure when there is no such model */
    public static EmbedderFuture open(Setting<String> model) {
        var choice = choice(model);
        return new EmbedderFuture(CompletableFuture.supplyAsync(
                () -> Embedders.open(choice), task -> new Thread(task, "open-model").start()));
    }

    /** @throws ModelException when the model cannot be opened */
    public TextEmbedder get() {
        try {
            return embedder.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ModelException failure) {
                throw failure;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        embedder.whenComplete((opened, failure) -> {
            if (opened != null) {
                opened.close();
            }
        });
    }

    private static ModelChoice choice(Setting<String> model) {
        try {
            return ModelChoice.parse(model.value());
        } catch (ModelException e) {
            throw UserFailure.usage(String.valueOf(e.getMessage()));
        }
    }
}
