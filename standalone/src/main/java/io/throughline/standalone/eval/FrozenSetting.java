// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval;

/** What an evaluation would otherwise be tuned by, the same for every folder. Nothing on the command line changes it. */
final class FrozenSetting {
    /** A query–target pair with at least this score counts as a predicted link: the middle of the scale, not fitted. */
    static final double LINK_THRESHOLD = 0.5;
    /** As far as the procedure goes; longer rankings are cut here, and what lies beyond counts as not found. */
    static final int LIMIT = 1_000;

    private FrozenSetting() {}
}
