// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.model;

import java.util.Locale;

/** Why something could not be taken as it is. */
public enum FindingStatus {
    /** The item is not what it claims to be, or is damaged. */
    UNREADABLE,
    /** The item is larger than the limit. */
    TOO_LARGE,
    /** The item was left out for safety, for example a link that leads out of the tree. */
    REFUSED,
    /** A field has a value that is not allowed; the rest of the item was taken. */
    INVALID,
    /** The item held a secret, which was taken out. */
    MASKED,
    /** A link names something that no source holds. */
    ORPHANED,
    /** A link names something that more than one document answers to. */
    AMBIGUOUS,
    /** A link names a revision of something of which sources hold another one. */
    OUTDATED,
    /** The item broke whatever took it in hand, as often as it was tried; it is left alone until it changes. */
    SET_ASIDE,
    /** Another item already owns this key. */
    DUPLICATE;

    /** The value stored in the graph and printed, for example {@code too_large}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
