// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import org.jspecify.annotations.Nullable;

/** The vectors as the graph holds them. */
public interface ExactVectors {
    /** Null when the passage has none any more, or another transaction deleted it meanwhile. */
    float @Nullable [] of(long chunk);
}
