// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The files that commits changed. A merge changed only what it holds differently from each of its parents. What a commit
 * deleted is not told: nothing at the head could be meant by it.
 */
final class Touched implements AutoCloseable {
    /** Takes a path as git holds it and its blob. */
    @FunctionalInterface
    interface Visitor {
        /** @return whether to go on */
        boolean visit(byte[] rawPath);
    }

    private final RevWalk walk;
    private final Set<ObjectId> cutOff;

    Touched(Repository repository, RevWalk walk) throws IOException {
        this.walk = walk;
        this.cutOff = repository.getObjectDatabase().getShallowCommits();
    }

    /** Whether the history ends here because the clone is shallow, and not because it began here. */
    boolean isCutOff(ObjectId commit) {
        return cutOff.contains(commit);
    }

    void visit(RevCommit commit, Visitor visitor) throws IOException {
        try (var trees = new TreeWalk(walk.getObjectReader())) {
            trees.setRecursive(true);
            trees.addTree(commit.getTree());
            for (var parent : commit.getParents()) {
                trees.addTree(walk.parseCommit(parent).getTree());
            }
            if (commit.getParentCount() == 0) {
                trees.addTree(new EmptyTreeIterator());
            }
            trees.setFilter(TreeFilter.ANY_DIFF);
            while (trees.next()) {
                if (isChanged(trees) && !visitor.visit(Arrays.copyOf(trees.getRawPath(), trees.getPathLength()))) {
                    return;
                }
            }
        }
    }

    private static boolean isChanged(TreeWalk trees) {
        if (trees.getFileMode(0) == FileMode.MISSING) {
            return false;
        }
        for (int parent = 1; parent < trees.getTreeCount(); parent++) {
            if (trees.idEqual(0, parent)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        walk.close();
    }
}
