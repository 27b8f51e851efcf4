// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import org.jspecify.annotations.Nullable;

/**
 * A passage as the graph holds it now.
 *
 * @param node id of its node
 * @param aclKey null for what nobody may read
 * @param text what it is found by: content and headings
 * @param vector null until it is embedded
 */
@SuppressWarnings("ArrayRecordComponent")
public record ChunkState(long node, @Nullable String aclKey, String text, float @Nullable [] vector) {}
