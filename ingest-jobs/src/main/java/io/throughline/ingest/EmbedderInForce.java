// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.embedding.Embedders;
import io.throughline.embedding.ModelChoice;
import io.throughline.embedding.ModelException;
import io.throughline.embedding.TextEmbedder;
import io.throughline.ingest.store.ModelRegistry;
import io.throughline.ingest.store.StoredModel;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/** The embedder that a long-lived process was given, until another model comes into force: then that one, opened here. */
public final class EmbedderInForce implements AutoCloseable {
    private final Driver driver;
    private final Supplier<TextEmbedder> given;
    private @Nullable TextEmbedder followed;

    /** @param driver and {@code given} stay open */
    public EmbedderInForce(Driver driver, Supplier<TextEmbedder> given) {
        this.driver = driver;
        this.given = given;
    }

    /** The given one also where the model in force cannot be opened here: whoever writes with it is refused, and told why. */
    public synchronized TextEmbedder get() {
        var wanted = DatabaseWork.run(() -> new ModelRegistry(driver).inForce());
        if (wanted.isEmpty() || wanted.get().is(given.get().card())) {
            return given.get();
        }
        if (followed == null || !wanted.get().is(followed.card())) {
            close();
            followed = open(wanted.get());
        }
        return followed == null ? given.get() : followed;
    }

    private static @Nullable TextEmbedder open(StoredModel model) {
        try {
            var opened = Embedders.open(ModelChoice.parse(model.chosenBy()));
            if (model.is(opened.card())) {
                return opened;
            }
            opened.close();
            return null;
        } catch (ModelException e) {
            return null;
        }
    }

    @Override
    public synchronized void close() {
        if (followed != null) {
            followed.close();
            followed = null;
        }
    }
}
