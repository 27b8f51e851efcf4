// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.store.FindingWrite;

/** What is said of an item that broke whatever took it in hand. */
final class Poison {
    private Poison() {}

    static FindingWrite of(String place, Throwable e) {
        return FindingWrite.of(
                FindingStatus.UNREADABLE,
                "%s: it could not be understood (%s), so what was known of it stays; please report this with the item."
                        .formatted(place, e.getClass().getSimpleName()));
    }
}
