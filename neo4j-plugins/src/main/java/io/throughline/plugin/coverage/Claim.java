// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.coverage;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A live link that leads from an item towards what realises or proves it.
 *
 * @param neighbour key of what is below
 * @param documentType of the neighbour
 * @param confidence in [0, 1]
 * @param suspect whether an end changed since the link was made or last reviewed
 * @param reviewedAt null when nobody reviewed it
 */
public record Claim(
        String type,
        String neighbour,
        @Nullable String documentType,
        @Nullable String origin,
        double confidence,
        @Nullable String evidence,
        boolean suspect,
        @Nullable ZonedDateTime reviewedAt) {}
