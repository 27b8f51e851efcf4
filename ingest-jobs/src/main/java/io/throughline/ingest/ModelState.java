// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.ingest.store.StoredModel;

/**
 * A model of a graph and how far it is built.
 *
 * @param embedded passages with a vector of it
 * @param passages of the whole graph
 */
public record ModelState(StoredModel model, long embedded, long passages) {
    public boolean isWhole() {
        return embedded == passages;
    }
}
