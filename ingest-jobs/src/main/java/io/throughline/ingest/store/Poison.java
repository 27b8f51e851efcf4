// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.ingest.model.FindingStatus;

/**
 * What is said of an item that broke whatever took it in hand. After some tries it is left alone until it changes, so
 * that each run does not break on it again.
 */
// [impl->TL-US-36]
public final class Poison {
    static final int TRIES = 3;

    private Poison() {}

    /**
     * @param what what could not be done with it, for example {@code could not be understood}
     * @param fingerprint of the item as it is stored when it is done
     */
    public static ItemWrite item(ItemWrite identity, String fingerprint, String what, Throwable e) {
        var message = "%s: it %s (%s), so what was known of it stays; please report this with the item."
                .formatted(identity.path(), what, e.getClass().getSimpleName());
        return identity.broken(fingerprint, FindingWrite.of(FindingStatus.UNREADABLE, message));
    }

    /** @param tries how often this very item has been tried by now, 1 or more */
    static FindingWrite after(int tries, FindingWrite finding) {
        return tries < TRIES
                ? FindingWrite.of(
                        finding.status(),
                        "%s It is tried again by the next run (try %d of %d)."
                                .formatted(finding.message(), tries, TRIES))
                : FindingWrite.of(
                        FindingStatus.SET_ASIDE,
                        "%s It was tried %d times and is left alone until it changes."
                                .formatted(finding.message(), TRIES));
    }
}
