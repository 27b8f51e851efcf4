// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.connector.document.ItemLimit;
import io.throughline.ingest.model.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The files that differ between two commits, and of code which of its symbols.
 *
 * @param repository its name, as it stands in the keys of its code
 * @param files by path
 */
public record ChangeSet(String repository, List<ChangedFile> files) {
    private static final Pattern RANGE = Pattern.compile("(.*?)(\\.{2,3})(.*)");
    private static final String THREE_DOTS = "...";
    /** Beyond so many in all, files are taken as a whole: a change as large as that touches everything anyway. */
    private static final int SYMBOLS_MAX = 5_000;

    public ChangeSet {
        files = List.copyOf(files);
    }

    /**
     * @param folder a repository or a folder inside of one
     * @param range {@code A..B}; {@code A...B} for what B changed since it left A; a side that is left out is the head
     * @throws SourceException when there is no repository, or no such commit in it
     */
    public static ChangeSet of(Path folder, String range) {
        var sides = RANGE.matcher(range);
        if (!sides.matches()) {
            throw SourceException.usage(
                    "`%s` is no range of commits, A..B is needed, for example main..HEAD.".formatted(range));
        }
        var opened = RepositoryAddress.open(root(folder).toString(), folder);
        try (var repository = opened.repository();
                var walk = new RevWalk(repository)) {
            var old = commit(opened, walk, sides.group(1));
            var later = commit(opened, walk, sides.group(3));
            var from = sides.group(2).equals(THREE_DOTS) ? fork(walk, old, later) : old;
            return new ChangeSet(opened.name(), files(repository, walk.parseCommit(from), later));
        } catch (IOException e) {
            throw SourceException.unusable("The repository %s cannot be read (%s): run `git fsck` there."
                    .formatted(opened.id().location(), e.getMessage()));
        }
    }

    private static Path root(Path folder) {
        var start = folder.toAbsolutePath().normalize();
        for (var at = Optional.of(start); at.isPresent(); at = at.map(Path::getParent)) {
            if (Files.exists(at.get().resolve(Constants.DOT_GIT))) {
                return at.get();
            }
        }
        // A bare repository is a root without .git in it; of anything else the address says what is wrong.
        return start;
    }

    private static RevCommit commit(OpenRepository opened, RevWalk walk, String side) throws IOException {
        var name = side.isEmpty() ? Constants.HEAD : side;
        try {
            // Peeled, so that an annotated tag is the commit it names.
            ObjectId found = opened.repository().resolve(name + "^{commit}");
            if (found != null) {
                return walk.parseCommit(found);
            }
        } catch (IllegalArgumentException | IOException e) {
            // Told below: whatever was wrong with the name, it is no commit here.
        }
        throw SourceException.usage("`%s` is no commit of the repository %s: `git log` there shows those it has."
                .formatted(name, opened.id().location()));
    }

    /** Where two lines of history parted; the first itself when they have nothing in common. */
    private static RevCommit fork(RevWalk walk, RevCommit one, RevCommit other) throws IOException {
        walk.setRevFilter(RevFilter.MERGE_BASE);
        walk.markStart(one);
        walk.markStart(other);
        var base = walk.next();
        return base == null ? one : base;
    }

    private static List<ChangedFile> files(Repository repository, RevCommit from, RevCommit to) throws IOException {
        try (var trees = new TreeWalk(repository);
                var reader = repository.newObjectReader()) {
            trees.setRecursive(true);
            trees.setFilter(TreeFilter.ANY_DIFF);
            trees.addTree(from.getTree());
            trees.addTree(to.getTree());
            var renames = new RenameDetector(repository);
            renames.addAll(DiffEntry.scan(trees));
            var entries = new ArrayList<>(renames.compute());
            entries.sort(Comparator.comparing(ChangeSet::path));
            var files = new ArrayList<ChangedFile>();
            int symbolsLeft = SYMBOLS_MAX;
            for (var entry : entries) {
                var symbols = symbolsLeft > 0 ? symbols(reader, entry) : List.<String>of();
                symbolsLeft -= symbols.size();
                files.add(new ChangedFile(path(entry), kind(entry), symbolsLeft < 0 ? List.of() : symbols));
            }
            return files;
        }
    }

    private static String path(DiffEntry entry) {
        return entry.getChangeType() == DiffEntry.ChangeType.DELETE ? entry.getOldPath() : entry.getNewPath();
    }

    private static ChangedFile.Kind kind(DiffEntry entry) {
        return switch (entry.getChangeType()) {
            case ADD, COPY -> ChangedFile.Kind.ADDED;
            case MODIFY -> ChangedFile.Kind.CHANGED;
            case RENAME -> ChangedFile.Kind.RENAMED;
            case DELETE -> ChangedFile.Kind.DELETED;
        };
    }

    /** Of what is on both sides; what came or went did so as a whole. */
    private static List<String> symbols(ObjectReader reader, DiffEntry entry) throws IOException {
        boolean isOnBoth = entry.getChangeType() == DiffEntry.ChangeType.MODIFY
                || entry.getChangeType() == DiffEntry.ChangeType.RENAME;
        if (!isOnBoth || !isFile(entry.getOldMode()) || !isFile(entry.getNewMode())) {
            return List.of();
        }
        var before = reader.open(entry.getOldId().toObjectId(), Constants.OBJ_BLOB);
        var after = reader.open(entry.getNewId().toObjectId(), Constants.OBJ_BLOB);
        return Math.max(before.getSize(), after.getSize()) > ItemLimit.BYTES_MAX
                ? List.of()
                : ChangedSymbols.of(path(entry), before.getCachedBytes(), after.getCachedBytes());
    }

    private static boolean isFile(FileMode mode) {
        return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
    }
}
