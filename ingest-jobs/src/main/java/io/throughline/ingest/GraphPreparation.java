// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.embedding.ModelCard;
import io.throughline.ingest.store.LocalAdministrator;
import io.throughline.ingest.store.ModelRegistry;
import io.throughline.schema.Schema;
import io.throughline.schema.SchemaException;
import org.neo4j.driver.Driver;

/** Makes an empty database a graph of ours, or finds that it is one. Doing it twice changes nothing. */
// [impl->TL-US-18]
public final class GraphPreparation {
    private GraphPreparation() {}

    /**
     * Whether {@link #prepare} was done, found in two questions: enough to begin serving, while a database that just
     * started takes seconds for all that preparing looks at.
     *
     * @throws IngestException when another model is in force
     */
    public static boolean isDone(Driver driver, ModelCard card) {
        return new ModelRegistry(driver).requireSame(card) && new Schema(driver).isApplied();
    }

    /**
     * Applies the schema, stores the card of the model and makes the local administrator.
     *
     * @param driver connected as a user who may change the schema
     * @param card of the model whose vectors the graph holds or will hold
     * @throws IngestException when another model is in force or has another schema; nothing is written
     */
    public static void prepare(Driver driver, ModelCard card) {
        var models = new ModelRegistry(driver);
        models.requireSame(card);
        try {
            new Schema(driver).apply(card.dimensions());
        } catch (SchemaException e) {
            throw new IngestException(String.valueOf(e.getMessage()), e);
        }
        models.store(card);
        LocalAdministrator.ensure(driver);
    }
}
