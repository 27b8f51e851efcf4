// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.follow;

import io.throughline.ingest.model.FollowedConnector;

/**
 * Something to ask a source for.
 *
 * @param ref as its {@link io.throughline.ingest.model.ItemReader} knows it; {@link #EVERYTHING} for a whole run
 */
record Errand(FollowedConnector source, String ref) {
    static final String EVERYTHING = "";
}
