// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.queryvector;

import java.util.Optional;

/** A cache that several services share. It may lose entries and may be away; it never fails a query. */
interface SharedVectors extends AutoCloseable {
    Optional<float[]> get(String model, String query, int dimensions);

    void put(String model, String query, float[] vector);

    @Override
    void close();

    /** For a service that runs alone. */
    static SharedVectors none() {
        return new SharedVectors() {
            @Override
            public Optional<float[]> get(String model, String query, int dimensions) {
                return Optional.empty();
            }

            @Override
            public void put(String model, String query, float[] vector) {}

            @Override
            public void close() {}
        };
    }
}
