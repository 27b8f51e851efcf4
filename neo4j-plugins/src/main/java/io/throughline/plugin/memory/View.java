// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import io.throughline.plugin.access.Readable;
import java.util.Arrays;

/**
 * What one principal sees: the documents, and what is usual among them. All statistics are of readable documents alone, so
 * that no score depends on what its reader may not read.
 */
public final class View {
    /** Enough vectors to tell what cosine is usual. */
    private static final int SAMPLE = 128;

    private final DocumentSet readable;
    private final boolean[] acls;
    private final double lengthMean;
    private final int[] sample;
    private final int sampleSize;

    private View(DocumentSet readable, boolean[] acls, double lengthMean, int[] sample, int sampleSize) {
        this.readable = readable;
        this.acls = acls;
        this.lengthMean = lengthMean;
        this.sample = sample;
        this.sampleSize = sampleSize;
    }

    static View of(Snapshot snapshot, Readable rights, DocumentSet readable) {
        var acls = Criteria.aclFlags(snapshot.dictionaries, rights);
        var sample = new int[2 * SAMPLE];
        int size = sample(snapshot.vectors, readable, acls, sample);
        return new View(readable, acls, lengthMean(snapshot.texts, readable), sample, size);
    }

    /** Documents that may be read. */
    public DocumentSet readable() {
        return readable;
    }

    /** Whether a passage with this access number may be read. */
    boolean mayRead(int acl) {
        return acl < acls.length && acls[acl];
    }

    /** Words of a document on average, at least 1. */
    double lengthMean() {
        return lengthMean;
    }

    /** What cosine with the query is usual. */
    double[] cosines(VectorTable vectors, float[] unitQuery) {
        var query = WholeVector.of(unitQuery);
        var cosines = new double[sampleSize];
        for (int i = 0; i < sampleSize; i++) {
            cosines[i] = vectors.estimate(sample[i], query);
        }
        return cosines;
    }

    private static double lengthMean(TextIndex texts, DocumentSet readable) {
        long words = 0;
        long documents = 0;
        for (var part : texts.parts) {
            var segment = part.segment();
            for (int entry = 0; entry < segment.documents(); entry++) {
                if (!part.isDead(entry) && readable.contains(segment.document[entry])) {
                    words += segment.length[entry];
                    documents++;
                }
            }
        }
        return documents == 0 ? 1 : Math.max(1, (double) words / documents);
    }

    /**
     * Picks by a hash of the passage's node, so that the same graph gives the same sample however it was read.
     *
     * @return how many were picked into {@code into}
     */
    private static int sample(VectorTable vectors, DocumentSet readable, boolean[] acls, int[] into) {
        int expected = (int) ((long) vectors.live * readable.size() / Math.max(1, readable.capacity()));
        long mask = Long.highestOneBit(Math.max(1, expected / SAMPLE)) - 1;
        int size = 0;
        for (int slot = 0; slot < vectors.size && size < into.length; slot++) {
            int acl = vectors.acl(slot);
            if ((Mix.of(vectors.chunk(slot)) & mask) == 0
                    && !vectors.isDead(slot)
                    && acl < acls.length
                    && acls[acl]
                    && readable.contains(vectors.document(slot))) {
                into[size++] = slot;
            }
        }
        return size;
    }

    @Override
    public String toString() {
        return "view of %d documents, sample %s".formatted(readable.size(), Arrays.toString(sample));
    }
}
