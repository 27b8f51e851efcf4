// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import java.util.ArrayList;
import java.util.List;

/**
 * What history and declared links say for one link, whatever its texts say.
 *
 * @param logOdds above 0
 * @param reasons as people read them, the strongest kind first
 */
record Hint(double logOdds, List<String> reasons) {
    static final Hint NONE = new Hint(0, List.of());

    Hint {
        reasons = List.copyOf(reasons);
    }

    Hint and(Hint other) {
        var both = new ArrayList<>(reasons);
        both.addAll(other.reasons);
        return new Hint(logOdds + other.logOdds, both);
    }
}
