// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suspect;

import java.time.ZonedDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A live link of which an end changed.
 *
 * @param sourceChanged whether the end that the arrow comes from did
 * @param targetChanged whether the end that the arrow points to did
 * @param changes what these ends went through
 * @param since when the end that changed first was last changed; null when nobody knows
 * @param confidence in [0, 1]
 */
public record SuspectLink(
        String type,
        String sourceKey,
        String targetKey,
        boolean sourceChanged,
        boolean targetChanged,
        TextChanges changes,
        @Nullable ZonedDateTime since,
        @Nullable String origin,
        double confidence,
        @Nullable String evidence,
        @Nullable String reviewState,
        @Nullable String linkId) {
    /** As rows come: what is said of one requirement stands together. */
    public static final Comparator<SuspectLink> ORDER = Comparator.comparing(SuspectLink::targetKey)
            .thenComparing(SuspectLink::type)
            .thenComparing(SuspectLink::sourceKey)
            .thenComparing(link -> String.valueOf(link.linkId()))
            .thenComparing(link -> String.valueOf(link.evidence()));

    /** {@code source}, {@code target} or {@code both}. */
    public String changed() {
        if (sourceChanged && targetChanged) {
            return "both";
        }
        return sourceChanged ? "source" : "target";
    }
}
