// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.queryvector;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.throughline.api.request.RequestScope;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Vectors of queries: kept in memory, then in the shared cache if there is one, else computed by the model. */
@Component
public final class QueryVectors {
    private static final int REMEMBERED_MAX = 10_000;

    /**
     * A query as the model sees it.
     *
     * @param model checksum of the model
     * @param values unit length
     */
    public record QueryVector(String model, String modelName, float[] values) {}

    private record Key(String model, String text) {}

    private final QueryModel model;
    private final SharedVectors shared;
    private final Cache<Key, float[]> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();

    QueryVectors(QueryModel model, SharedVectors shared) {
        this.model = model;
        this.shared = shared;
    }

    /**
     * From now on vectors are of the model that is in force in the graph; it is opened when it was not used before.
     *
     * @param name shown to people
     * @param choice the name again, or a path, which is shown to nobody
     * @throws io.throughline.api.request.RequestException when it cannot be opened here, or not in time
     */
    public void follow(String name, String choice, String checksum, RequestScope scope) {
        model.follow(name, choice, checksum, scope);
    }

    /**
     * Waits for the model when it is still being opened.
     *
     * @throws io.throughline.api.request.RequestException when the model cannot be opened, or not in time
     */
    public QueryVector of(String query, RequestScope scope) {
        var embedder = model.await(scope);
        var card = embedder.card();
        var values =
                remembered.get(new Key(card.checksum(), query), key -> shared.get(key.model(), query, card.dimensions())
                        .orElseGet(() -> {
                            var computed = embedder.embedQuery(query);
                            shared.put(key.model(), query, computed);
                            return computed;
                        }));
        return new QueryVector(card.checksum(), card.name(), Objects.requireNonNull(values));
    }
}
