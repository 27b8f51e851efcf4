// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.up;

import io.throughline.ingest.ProgressListener;
import java.util.function.LongConsumer;

/** Passes progress on, and tells once when the structure is there and only vectors are to come. */
final class StructureNotice implements ProgressListener {
    /** How the ingest names its last stretch; a test holds the two together. */
    static final String VECTORS = "embedding";

    private final ProgressListener next;
    private final LongConsumer structureDone;
    private boolean told;

    /** @param structureDone hears how many passages still wait for their vector */
    StructureNotice(ProgressListener next, LongConsumer structureDone) {
        this.next = next;
        this.structureDone = structureDone;
    }

    @Override
    public void started(String what, long total) {
        if (!told && what.startsWith(VECTORS)) {
            told = true;
            structureDone.accept(total);
        }
        next.started(what, total);
    }

    @Override
    public void advanced(long done) {
        next.advanced(done);
    }

    @Override
    public void finished() {
        next.finished();
    }
}
