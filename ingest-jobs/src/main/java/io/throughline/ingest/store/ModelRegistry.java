// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.embedding.ModelCard;
import io.throughline.ingest.IngestException;
import java.util.Map;
import org.neo4j.driver.Driver;

/** The card of the model whose vectors the graph holds: one node, made with the index. */
public final class ModelRegistry {
    private static final String FIND = """
            MATCH (m:EmbeddingModel)
            RETURN m.name AS name, m.checksum AS checksum, m.dimensions AS dimensions ORDER BY name LIMIT 1
            """;
    private static final String STORE = """
            MERGE (m:EmbeddingModel {name: $name})
            SET m.checksum = $checksum, m.dimensions = $dimensions, m.maxTokens = $maxTokens, m.pooling = $pooling,
                m.queryPrefix = $queryPrefix, m.license = $license
            """;
    private static final int SHOWN_CHECKSUM = 12;

    private final Driver driver;

    public ModelRegistry(Driver driver) {
        this.driver = driver;
    }

    /**
     * @return whether the graph knows the model already
     * @throws IngestException when the graph holds vectors of another model
     */
    public boolean requireSame(ModelCard card) {
        var found = driver.executableQuery(FIND).execute().records();
        if (found.isEmpty()) {
            return false;
        }
        var name = found.get(0).get("name").asString();
        var checksum = found.get(0).get("checksum").asString("");
        if (name.equals(card.name()) && checksum.equals(card.checksum())) {
            return true;
        }
        throw new IngestException(
                "This graph holds vectors of the model %s, and the chosen model is %s: choose %s, or start with an empty data folder."
                        .formatted(
                                described(name, checksum, card.name()),
                                described(card.name(), card.checksum(), name),
                                name));
    }

    public void store(ModelCard card) {
        driver.executableQuery(STORE)
                .withParameters(Map.of(
                        "name", card.name(),
                        "checksum", card.checksum(),
                        "dimensions", card.dimensions(),
                        "maxTokens", card.maxTokens(),
                        "pooling", card.pooling(),
                        "queryPrefix", card.queryPrefix(),
                        "license", card.license()))
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
