// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.coverage;

import java.util.Locale;

/** How an item stands. */
public enum CoverageStatus {
    /** Every need is met. */
    COVERED,
    /** Every need is met, but one only by links of which an end changed since they were made or reviewed. */
    SUSPECT,
    /** Some needs are met. */
    PARTLY,
    /** No need is met. */
    UNCOVERED,
    /** Some need is not met, and a waiver in force lets the item pass. */
    WAIVED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
