// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.connector.document.Problem;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.SourceRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/** A symbolic link of a tree: a blob that holds a path. It is never followed. */
final class SymbolicLink {
    private static final int TARGET_LENGTH_MAX = 4_096;

    private SymbolicLink() {}

    /** @return empty for a link inside the tree, since its target is read by itself */
    static Optional<SourceRecord> problem(Repository repository, TreeFile link) {
        try (var reader = repository.newObjectReader()) {
            var target = new String(
                    reader.open(link.blob(), Constants.OBJ_BLOB).getCachedBytes(TARGET_LENGTH_MAX),
                    StandardCharsets.UTF_8);
            if (staysInside(link.path(), target)) {
                return Optional.empty();
            }
        } catch (IOException | org.eclipse.jgit.errors.LargeObjectException e) {
            // What cannot be read cannot be trusted to stay inside.
        }
        return Optional.of(Problem.record(
                link.path(),
                FindingStatus.REFUSED,
                link.path() + " is a symbolic link that leads out of the repository; it was not followed: "
                        + "name its target as a source of its own."));
    }

    static boolean staysInside(String path, String target) {
        if (target.startsWith("/") || target.matches("[A-Za-z]:.*")) {
            return false;
        }
        var folders = new ArrayDeque<>(List.of(path.split("/")));
        folders.removeLast();
        for (var step : target.replace('\\', '/').split("/")) {
            if (step.equals("..")) {
                if (folders.pollLast() == null) {
                    return false;
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                folders.addLast(step);
            }
        }
        return true;
    }
}
