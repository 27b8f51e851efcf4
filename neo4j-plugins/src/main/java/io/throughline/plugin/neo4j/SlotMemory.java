// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.VectorSlot;
import io.throughline.plugin.memory.MemoryIndex;

/**
 * A memory and the slot whose vectors it holds: they are replaced together.
 *
 * @param index never takes vectors of another slot
 */
record SlotMemory(MemoryIndex index, VectorSlot slot) {
    static SlotMemory empty(VectorSlot slot) {
        return new SlotMemory(new MemoryIndex(), slot);
    }
}
