// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.ingest.model.FindingStatus;

/**
 * A finding about an item.
 *
 * @param key the document's key that it is about, empty when it is about none
 */
public record FindingWrite(FindingStatus status, String message, String key) {
    public static FindingWrite of(FindingStatus status, String message) {
        return new FindingWrite(status, message, "");
    }
}
