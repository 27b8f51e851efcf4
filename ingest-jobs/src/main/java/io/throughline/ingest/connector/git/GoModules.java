// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.connector.document.ItemLimit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathSuffixFilter;

/** Reads under which paths the Go code of a repository is imported. */
final class GoModules {
    private static final String FILE = "go.mod";
    private static final Pattern MODULE = Pattern.compile("(?m)^module\\s+\"?([^\\s\"]+)");

    private GoModules() {}

    /** @return by the folder of each {@code go.mod}, without a slash at its end, the path that it declares */
    static Map<String, String> in(Repository repository, RevTree tree) throws IOException {
        var modules = new HashMap<String, String>();
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            walk.setFilter(PathSuffixFilter.create(FILE));
            while (walk.next()) {
                if (walk.getNameString().equals(FILE)) {
                    var module = MODULE.matcher(text(walk));
                    var path = walk.getPathString();
                    if (module.find()) {
                        modules.put(path.substring(0, Math.max(0, path.length() - FILE.length() - 1)), module.group(1));
                    }
                }
            }
        }
        return modules;
    }

    private static String text(TreeWalk walk) throws IOException {
        try {
            var bytes = walk.getObjectReader().open(walk.getObjectId(0)).getCachedBytes(ItemLimit.BYTES_MAX);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (LargeObjectException e) {
            return "";
        }
    }
}
