// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.time.ZonedDateTime;

/** The facts of up to {@value #SIZE} documents, a column each. Published pages are never written again. */
final class DocumentPage {
    static final int BITS = 10;
    static final int SIZE = 1 << BITS;
    static final int MASK = SIZE - 1;

    static final long NO_TIME = Long.MIN_VALUE;

    final long[] node;
    final String[] key;
    final int[] acl;
    final int[] type;
    final int[] product;
    final int[] status;
    final int[] tags;
    /** Microseconds since 1970, or {@link #NO_TIME}. */
    final long[] modified;

    final long[] validFrom;
    final long[] validTo;

    DocumentPage() {
        this(
                new long[SIZE],
                new String[SIZE],
                new int[SIZE],
                new int[SIZE],
                new int[SIZE],
                new int[SIZE],
                new int[SIZE],
                new long[SIZE],
                new long[SIZE],
                new long[SIZE]);
    }

    private DocumentPage(
            long[] node,
            String[] key,
            int[] acl,
            int[] type,
            int[] product,
            int[] status,
            int[] tags,
            long[] modified,
            long[] validFrom,
            long[] validTo) {
        this.node = node;
        this.key = key;
        this.acl = acl;
        this.type = type;
        this.product = product;
        this.status = status;
        this.tags = tags;
        this.modified = modified;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    static long micros(ZonedDateTime time) {
        return Math.addExact(Math.multiplyExact(time.toEpochSecond(), 1_000_000L), time.getNano() / 1000);
    }

    DocumentPage copy() {
        return new DocumentPage(
                node.clone(),
                key.clone(),
                acl.clone(),
                type.clone(),
                product.clone(),
                status.clone(),
                tags.clone(),
                modified.clone(),
                validFrom.clone(),
                validTo.clone());
    }

    /** Without the keys themselves. */
    static long bytes() {
        return SIZE * (8L + 4 + 5 * 4 + 3 * 8);
    }
}
