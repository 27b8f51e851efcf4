// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.gaps;

import io.throughline.names.GapKind;
import java.time.ZonedDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is amiss.
 *
 * @param key of the document that it is about
 * @param detail one sentence
 * @param size lines of the code that it is about; null where there is none or nobody counted them
 * @param churn commits that changed that code; null where there is none
 * @param since when that code was last changed; null where that is not known
 */
public record Gap(
        GapKind kind,
        String key,
        String detail,
        @Nullable Long size,
        @Nullable Long churn,
        @Nullable ZonedDateTime since) {
    /** The worst of each kind first: what is large and changes often. */
    static final Comparator<Gap> ORDER = Comparator.comparing(Gap::kind)
            .thenComparing(Gap::weight, Comparator.reverseOrder())
            .thenComparing(Gap::key)
            .thenComparing(Gap::detail);

    static Gap of(GapKind kind, String key, String detail) {
        return new Gap(kind, key, detail, null, null, null);
    }

    private long weight() {
        return factor(size) * factor(churn);
    }

    private static long factor(@Nullable Long number) {
        return number == null ? 1 : Math.max(1, number);
    }
}
