// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.model.KnownItems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/** Lists commits, newest first. */
final class History {
    /** Behind the limit the search for known commits ends after this many that are not known. */
    private static final int UNKNOWN_MAX = 1_000;

    private History() {}

    static String itemPath(ObjectId commit) {
        return "commit:" + commit.name();
    }

    /**
     * @param limit how many of the newest are given
     * @param known older ones are given too when they are known: they are still there, and new commits must not push
     *     them out
     */
    static List<ObjectId> newest(Repository repository, ObjectId head, int limit, KnownItems known) throws IOException {
        var commits = new ArrayList<ObjectId>();
        try (var walk = new RevWalk(repository)) {
            walk.sort(RevSort.COMMIT_TIME_DESC);
            walk.setRetainBody(false);
            walk.markStart(walk.parseCommit(head));
            int unknown = 0;
            for (var commit = walk.next(); commit != null && unknown < UNKNOWN_MAX; commit = walk.next()) {
                if (commits.size() < limit
                        || known.fingerprint(itemPath(commit)).isPresent()) {
                    commits.add(commit.copy());
                } else {
                    unknown++;
                }
            }
        }
        return commits;
    }
}
