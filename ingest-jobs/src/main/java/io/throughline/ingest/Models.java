// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.embedding.TextEmbedder;
import io.throughline.ingest.job.ModelBuild;
import io.throughline.ingest.store.LockedGraph;
import io.throughline.ingest.store.ModelRegistry;
import io.throughline.ingest.store.ModelSlots;
import io.throughline.ingest.store.StoredModel;
import io.throughline.ingest.store.VectorCount;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/**
 * The embedding models of a graph: one is in force, another may be built beside it and put in force at once. Searches go on
 * meanwhile; whatever writes to the graph waits.
 */
// [impl->TL-US-48]
public final class Models {
    private final Driver driver;

    private Models(Driver driver) {
        this.driver = driver;
    }

    /** @param driver stays open */
    public static Models of(Driver driver) {
        return new Models(driver);
    }

    /** The one in force first. */
    public List<ModelState> list() {
        return DatabaseWork.run(() -> {
            var counts = new VectorCount(driver);
            return new ModelRegistry(driver)
                    .all().stream()
                            .map(model -> new ModelState(model, counts.of(model.slot()), counts.passages()))
                            .toList();
        });
    }

    /**
     * Gives every passage a vector of another model beside that of the model in force; goes on where a killed one stopped.
     *
     * @param choice what the embedder's model was chosen by
     * @throws IngestException when another run is writing, or a third model is meant
     */
    public ModelState build(TextEmbedder embedder, String choice, ProgressListener progress) {
        locked(graph -> new ModelBuild(graph, embedder, choice, progress).run());
        return state(embedder.card().name());
    }

    /**
     * Puts a model in force that the graph has; nothing is done when it is that already.
     *
     * @param formerChoice what the model in force was chosen by, for the way back; null where nobody knows
     * @throws IngestException when passages have no vector of it; nothing is changed
     */
    public ModelState putInForce(String name, @Nullable String formerChoice) {
        return locked(graph -> {
            var wanted = state(name).model();
            if (!wanted.inForce()) {
                new ModelSlots(graph).putInForce(wanted, formerChoice);
            }
            return state(name);
        });
    }

    /** Takes the model away that is not in force. @return it, and how many vectors went with it */
    public ModelState drop() {
        return locked(graph -> {
            var model = beside(graph);
            var passages = new VectorCount(driver).passages();
            return new ModelState(model, new ModelSlots(graph).drop(model), passages);
        });
    }

    private static StoredModel beside(LockedGraph graph) {
        return new ModelSlots(graph)
                .beside()
                .orElseThrow(() -> new IngestException(
                        "No model stands beside the one in force: `throughline model build MODEL` makes one."));
    }

    private ModelState state(String name) {
        return list().stream()
                .filter(state -> state.model().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IngestException("The graph has no vectors of the model `%s`.".formatted(name)));
    }

    private <T> T locked(Function<LockedGraph, T> work) {
        return DatabaseWork.run(() -> {
            try (var graph = LockedGraph.lock(driver, ZonedDateTime.now(ZoneOffset.UTC))) {
                return work.apply(graph);
            }
        });
    }
}
