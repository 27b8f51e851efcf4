// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.embedding.ModelCard;
import io.throughline.ingest.IngestException;
import io.throughline.names.VectorSlot;
import io.throughline.schema.SchemaException;
import io.throughline.schema.VectorIndexes;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Query;
import org.neo4j.driver.TransactionContext;

/** Puts a second model beside the one in force, changes which of them is in force, and takes the other away. */
// [impl->TL-SPEC-19]
public final class ModelSlots {
    private static final String MISSING = "MATCH (c:Chunk) WHERE c.%s IS NULL RETURN count(c) AS missing";
    /** One model at most may be in force at any moment, so the former goes first. */
    private static final String OUT = """
            MATCH (m:EmbeddingModel {inForce: true}) SET m.choice = coalesce(m.choice, $choice) REMOVE m.inForce
            """;

    private static final String IN = "MATCH (m:EmbeddingModel {name: $name}) SET m.inForce = true";
    /** What still waited for a vector of the former model has one of this one. */
    private static final String NONE_WAITS = "MATCH (c:Unembedded) REMOVE c:Unembedded";

    private static final String CLEAR = """
            MATCH (c:Chunk) WHERE c.%1$s IS NOT NULL
            WITH c LIMIT $limit
            REMOVE c.%1$s
            RETURN count(*) AS cleared
            """;
    private static final String FORGET =
            "MATCH (m:EmbeddingModel {name: $name}) WHERE m.inForce IS NULL AND m.slot IS NOT NULL DELETE m";
    private static final int BATCH = 5_000;

    private final LockedGraph graph;
    private final ModelRegistry models;

    public ModelSlots(LockedGraph graph) {
        this.graph = graph;
        this.models = new ModelRegistry(graph.driver());
    }

    /**
     * Makes room beside the model in force, or finds the room made before.
     *
     * @param choice what the model was chosen by
     * @throws IngestException when the graph has no model yet, has this one in force, or has another one beside
     */
    public VectorSlot claim(ModelCard card, String choice) {
        var inForce = models.inForce()
                .orElseThrow(() ->
                        new IngestException("No model is in force in this graph yet: run `throughline ingest` first."));
        if (inForce.name().equals(card.name())) {
            throw new IngestException(
                    inForce.is(card)
                            ? "The model %s is in force already: there is nothing to build.".formatted(card.name())
                            : "A model of the name %s with other files is in force: name the folder of the new one differently."
                                    .formatted(card.name()));
        }
        var beside = beside();
        if (beside.isPresent() && !beside.get().is(card)) {
            throw new IngestException(
                    "The model %s stands beside the one in force already: `throughline model drop` makes room for %s."
                            .formatted(beside.get().name(), card.name()));
        }
        var slot = inForce.slot().other();
        try {
            new VectorIndexes(graph.driver()).ensure(slot, card.dimensions());
        } catch (SchemaException e) {
            throw new IngestException("The room beside was not cleared: run `throughline model drop` again.", e);
        }
        models.storeBeside(card, choice, slot);
        return slot;
    }

    /** The model that is not in force, if there is one. */
    public Optional<StoredModel> beside() {
        return models.all().stream().filter(model -> !model.inForce()).findFirst();
    }

    /**
     * Changes which model is in force, all at once.
     *
     * @param formerChoice what the model in force was chosen by, kept for the way back; null where nobody knows
     * @throws IngestException when passages have no vector of {@code model}; nothing is changed
     */
    public void putInForce(StoredModel model, @Nullable String formerChoice) {
        graph.writeSettled(tx -> {
            var missing = missing(tx, model.slot());
            if (missing > 0) {
                throw new IngestException(
                        "%,d %s no vector of the model %s: run `throughline model build %s` first, then switch."
                                .formatted(
                                        missing,
                                        missing == 1 ? "passage has" : "passages have",
                                        model.name(),
                                        model.chosenBy()));
            }
            tx.run(new Query(OUT, Collections.singletonMap("choice", formerChoice)))
                    .consume();
            tx.run(NONE_WAITS).consume();
            return tx.run(new Query(IN, Map.of("name", model.name()))).consume();
        });
    }

    private static long missing(TransactionContext tx, VectorSlot slot) {
        return tx.run(MISSING.formatted(slot.property()))
                .single()
                .get("missing")
                .asLong();
    }

    /**
     * Takes the vectors of a model that is not in force away, its index and its card; the card last, so that a killed run
     * is done again.
     *
     * @return how many vectors
     */
    public long drop(StoredModel model) {
        var slot = model.slot();
        new VectorIndexes(graph.driver()).drop(slot);
        var cleared = 0L;
        for (var batch = clear(slot); batch > 0; batch = clear(slot)) {
            cleared += batch;
        }
        graph.writeSettled(
                tx -> tx.run(new Query(FORGET, Map.of("name", model.name()))).consume());
        return cleared;
    }

    private long clear(VectorSlot slot) {
        return graph.writeSettled(tx -> tx.run(new Query(CLEAR.formatted(slot.property()), Map.of("limit", BATCH)))
                .single()
                .get("cleared")
                .asLong());
    }
}
