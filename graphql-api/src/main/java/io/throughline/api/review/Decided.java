// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import org.jspecify.annotations.Nullable;

/**
 * What became of a decision.
 *
 * @param decision {@code accepted}, {@code rejected} or {@code undone}
 * @param type of the link that was made, for example {@code IMPLEMENTS}; null when none was
 * @param confidence that the suggestion had when it was decided about, in (0, 1)
 */
public record Decided(
        String id,
        String from,
        String to,
        String decision,
        @Nullable String type,
        @Nullable Double confidence) {}
