// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.names;

/** A place for one vector on each passage, with an index of its own: the vectors of two models stand beside each other. */
public enum VectorSlot {
    FIRST(1, PropertyKeys.EMBEDDING, Indexes.CHUNK_EMBEDDING),
    SECOND(2, PropertyKeys.SECOND_EMBEDDING, Indexes.CHUNK_SECOND_EMBEDDING);

    private final int number;
    private final String property;
    private final String index;

    VectorSlot(int number, String property, String index) {
        this.number = number;
        this.property = property;
        this.index = index;
    }

    /** @throws IllegalArgumentException when {@code number} is neither 1 nor 2 */
    public static VectorSlot of(long number) {
        for (var slot : values()) {
            if (slot.number == number) {
                return slot;
            }
        }
        throw new IllegalArgumentException("slot is %d, allowed is 1 or 2".formatted(number));
    }

    /** What a model's {@link PropertyKeys#SLOT} says. */
    public int number() {
        return number;
    }

    /** Of a passage. */
    public String property() {
        return property;
    }

    /** Vectors of {@link #property()}, cosine; as wide as the vectors of the model. */
    public String index() {
        return index;
    }

    public VectorSlot other() {
        return this == FIRST ? SECOND : FIRST;
    }
}
