// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.coverage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with the names by which an item is linked, whatever stands for it. */
public enum Defect {
    /** A trace link of the item names what more than one document answers to. */
    AMBIGUOUS,
    /** A trace link of the item names what no source holds. */
    ORPHANED,
    /** A trace link of the item names a revision of something of which sources hold another one. */
    OUTDATED,
    /** Something else claims the key of the item. */
    DUPLICATE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the status of a finding; empty for one that says something else. */
    public static Optional<Defect> ofWord(String word) {
        return Arrays.stream(values())
                .filter(defect -> defect.word().equals(word))
                .findFirst();
    }
}
