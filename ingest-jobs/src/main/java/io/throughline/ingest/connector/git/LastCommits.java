// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Finds the newest commit that changed each of some files, walking back from the head only as far as needed: for few
 * changed files that is a few commits, and for none it is nothing.
 */
final class LastCommits {
    /** Commits whose trees are compared at most; for files that none of them changed the head speaks. */
    private static final int COMMITS_MAX = 50_000;

    private LastCommits() {}

    static Map<TreeFile, ObjectId> of(Repository repository, ObjectId head, List<TreeFile> files) throws IOException {
        var wanted = new HashMap<ByteBuffer, TreeFile>();
        files.forEach(file -> wanted.put(ByteBuffer.wrap(file.rawPath()), file));
        var found = new HashMap<TreeFile, ObjectId>();
        if (wanted.isEmpty()) {
            return found;
        }
        try (var walk = new RevWalk(repository);
                var touched = new Touched(repository, walk)) {
            walk.sort(RevSort.COMMIT_TIME_DESC);
            walk.markStart(walk.parseCommit(head));
            int commits = 0;
            for (var commit = walk.next(); commit != null && commits < COMMITS_MAX; commit = walk.next()) {
                commits++;
                var id = commit.getId();
                touched.visit(commit, rawPath -> {
                    var file = wanted.remove(ByteBuffer.wrap(rawPath));
                    if (file != null) {
                        found.put(file, id);
                    }
                    return !wanted.isEmpty();
                });
                if (wanted.isEmpty()) {
                    break;
                }
            }
        }
        return found;
    }
}
