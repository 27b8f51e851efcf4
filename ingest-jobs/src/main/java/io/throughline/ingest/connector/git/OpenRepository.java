// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.model.SourceId;
import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** A repository that is open, what its source is called, and how to learn where its head is now. */
record OpenRepository(SourceId id, Repository repository, Head head) {
    /** Tells the commit that is read. */
    @FunctionalInterface
    interface Head {
        /** @return null when the repository has no commit yet */
        @Nullable
        ObjectId now() throws IOException;
    }

    String name() {
        return id.name();
    }
}
