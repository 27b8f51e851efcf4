// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.connector.git.TreeFile.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists what we read of a tree: documents first, then code, each in the tree's order. */
final class HeadTree {
    private static final Logger LOG = LoggerFactory.getLogger(HeadTree.class);

    private final Map<PathRules.Skip, Integer> skipped = new EnumMap<>(PathRules.Skip.class);
    private final Set<String> paths = new HashSet<>();
    private final List<TreeFile> files = new ArrayList<>();

    private HeadTree() {}

    static List<TreeFile> list(String repository, ObjectReader reader, RevTree tree) throws IOException {
        var listing = new HeadTree();
        try (var walk = new TreeWalk(reader)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                listing.add(walk);
            }
        }
        if (!listing.skipped.isEmpty()) {
            LOG.info(
                    "{}: left out {}.",
                    repository,
                    listing.skipped.entrySet().stream()
                            .map(entry ->
                                    entry.getValue() + " " + entry.getKey().words())
                            .collect(Collectors.joining(", ")));
        }
        listing.files.sort(Comparator.comparing(file -> file.kind() == Kind.CODE));
        return List.copyOf(listing.files);
    }

    private void add(TreeWalk walk) {
        var mode = walk.getFileMode(0);
        var raw = walk.getRawPath();
        var path = RawPath.decode(raw);
        if (mode == FileMode.GITLINK) {
            add(path, raw, Kind.SUBMODULE, walk);
        } else if (mode == FileMode.SYMLINK) {
            add(path, raw, Kind.SYMBOLIC_LINK, walk);
        } else {
            var skip = PathRules.skip(path);
            if (skip.isPresent()) {
                skipped.merge(skip.get(), 1, Integer::sum);
            } else {
                add(path, raw, PathRules.isDocument(path) ? Kind.DOCUMENT : Kind.CODE, walk);
            }
        }
    }

    private void add(String path, byte[] raw, Kind kind, TreeWalk walk) {
        var unique = path;
        // Two names of different bytes may read the same.
        for (int n = 2; !paths.add(unique); n++) {
            unique = path + "~" + n;
        }
        files.add(new TreeFile(unique, raw, kind, walk.getObjectId(0)));
    }
}
