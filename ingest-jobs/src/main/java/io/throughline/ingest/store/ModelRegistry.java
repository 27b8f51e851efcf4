// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.embedding.ModelCard;
import io.throughline.ingest.IngestException;
import io.throughline.names.VectorSlot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;

/** The cards of the models whose vectors the graph holds: a node each, made with the index. One is in force. */
public final class ModelRegistry {
    private static final String ALL =
            "MATCH (m:EmbeddingModel) RETURN %s ORDER BY inForce DESC, name".formatted(StoredModel.COLUMNS);
    private static final String STORE = """
            MERGE (m:EmbeddingModel {name: $name})
            SET m.checksum = $checksum, m.dimensions = $dimensions, m.maxTokens = $maxTokens, m.pooling = $pooling,
                m.queryPrefix = $queryPrefix, m.license = $license, m.slot = coalesce(m.slot, $slot)
            """;
    private static final int SHOWN_CHECKSUM = 12;

    private final Driver driver;

    public ModelRegistry(Driver driver) {
        this.driver = driver;
    }

    /** The one in force first. */
    public List<StoredModel> all() {
        return driver.executableQuery(ALL).execute().records().stream()
                .map(StoredModel::of)
                .toList();
    }

    /** The one whose vectors searches use; empty while the graph knows no model. */
    public Optional<StoredModel> inForce() {
        return all().stream().filter(StoredModel::inForce).findFirst();
    }

    /**
     * @return whether the graph knows the model already
     * @throws IngestException when a model of the graph is in force that is not this one
     */
    public boolean requireSame(ModelCard card) {
        var found = inForce();
        if (found.isEmpty() || found.get().is(card)) {
            return found.isPresent();
        }
        var model = found.get();
        throw new IngestException(
                "The model %s is in force in this graph, and the chosen model is %s: choose %s, or change the model with `throughline model build` and `throughline model switch`."
                        .formatted(
                                described(model.name(), model.checksum(), card.name()),
                                described(card.name(), card.checksum(), model.name()),
                                model.name()));
    }

    /** Stores a model that is in force: the only one of the graph, or the one that is it already. */
    public void store(ModelCard card) {
        run(STORE + ", m.inForce = true", card, VectorSlot.FIRST);
    }

    /** Stores a model beside the one in force. */
    void storeBeside(ModelCard card, String choice, VectorSlot slot) {
        run(STORE, card, slot);
        driver.executableQuery("MATCH (m:EmbeddingModel {name: $name}) SET m.choice = $choice")
                .withParameters(Map.of("name", card.name(), "choice", choice))
                .execute();
    }

    private void run(String statement, ModelCard card, VectorSlot slot) {
        driver.executableQuery(statement)
                .withParameters(Map.of(
                        "name", card.name(),
                        "checksum", card.checksum(),
                        "dimensions", card.dimensions(),
                        "maxTokens", card.maxTokens(),
                        "pooling", card.pooling(),
                        "queryPrefix", card.queryPrefix(),
                        "license", card.license(),
                        "slot", slot.number()))
                .execute();
    }

    /** Names tell models apart; only where they are equal the checksum is shown. */
    private static String described(String name, String checksum, String other) {
        return name.equals(other)
                ? "%s (checksum %s…)"
                        .formatted(name, checksum.substring(0, Math.min(SHOWN_CHECKSUM, checksum.length())))
                : name;
    }
}
