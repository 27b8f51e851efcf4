// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.trace;

import org.jspecify.annotations.Nullable;

/**
 * One document of a walk.
 *
 * @param depth links from the start, 0 for the start itself
 * @param fromKey the document it was reached from; null for a start
 * @param link the link it was reached by, as seen from {@code fromKey}; null for a start
 */
public record Step(
        String startKey,
        String key,
        int depth,
        @Nullable String fromKey,
        @Nullable Link link) {}
