// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.code.CodeOutline;
import io.throughline.ingest.codebase.CodeBase;
import io.throughline.ingest.connector.document.DeclaredDocument;
import io.throughline.ingest.connector.document.Fingerprints;
import io.throughline.ingest.connector.document.ItemLimit;
import io.throughline.ingest.connector.document.Problem;
import io.throughline.ingest.connector.document.TextFile;
import io.throughline.ingest.connector.git.TreeFile.Kind;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.ingest.text.Titles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a repository holds at one head. Only names and ids are kept; contents are read when they are asked for. */
final class Snapshot {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    /** The attribute of a code file's record that holds which of its lines tests ran. */
    static final String COVERAGE = "coverage";

    /** Characters; the rest of a key's length is for the repository's name and for a symbol. */
    private static final int PATH_LENGTH_MAX = 600;

    private final Repository repository;
    private final @Nullable ObjectId head;
    private final List<TreeFile> files;
    private final Mailmap mailmap;
    private final int commitLimit;
    private final Set<String> codePaths;
    private Coverage coverage = Coverage.NONE;
    private Components components = Components.NONE;
    private Map<String, String> goModules = Map.of();

    private Snapshot(
            OpenRepository opened, @Nullable ObjectId head, List<TreeFile> files, Mailmap mailmap, int commitLimit) {
        this.repository = opened.repository();
        this.head = head;
        this.files = files;
        this.mailmap = mailmap;
        this.commitLimit = commitLimit;
        this.codePaths = files.stream()
                .filter(file -> file.kind() == Kind.CODE)
                .map(TreeFile::path)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Snapshot of(OpenRepository opened, CoverageFiles coverageFiles, int commitLimit) throws IOException {
        var head = opened.head().now();
        if (head == null) {
            LOG.warn(
                    "git:{} has no commit yet, so there is nothing to read.",
                    opened.id().location());
            return new Snapshot(opened, null, List.of(), Mailmap.NONE, commitLimit);
        }
        try (var walk = new RevWalk(opened.repository())) {
            var tree = walk.parseCommit(head).getTree();
            var files = HeadTree.list(opened.name(), walk.getObjectReader(), tree);
            var mailmap = Mailmap.of(walk.getObjectReader(), tree);
            var snapshot = new Snapshot(opened, head, files, mailmap, commitLimit);
            snapshot.components = Components.in(opened.repository(), tree);
            snapshot.goModules = GoModules.in(opened.repository(), tree);
            snapshot.coverage = Coverage.of(coverageFiles.in(opened.repository(), tree), snapshot.codePaths);
            return snapshot;
        }
    }

    TestedFiles testedFiles() {
        return TestedFiles.among(codePaths);
    }

    CodeBase codeBase() {
        var blobs = files.stream()
                .filter(file -> file.kind() == Kind.CODE)
                .collect(Collectors.toUnmodifiableMap(TreeFile::path, TreeFile::blob));
        return new CodeBase(codePaths, goModules, path -> outline(path, blobs.get(path)));
    }

    /** Empty for what {@link CodeFileMapper} makes no documents of. */
    private Optional<CodeOutline> outline(String path, @Nullable ObjectId blob) {
        try {
            return blob == null || sizeOf(blob) > ItemLimit.BYTES_MAX
                    ? Optional.empty()
                    : CodeFileMapper.outline(path, load(blob));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    long size() throws IOException {
        return files.size()
                + coverage.problems().size()
                + commits(KnownItems.NONE).size();
    }

    private List<ObjectId> commits(KnownItems known) throws IOException {
        return head == null ? List.of() : History.newest(repository, head, commitLimit, known);
    }

    Stream<SourceRecord> records(KnownItems known) throws IOException {
        if (head == null) {
            return Stream.empty();
        }
        var problems = new HashMap<TreeFile, SourceRecord>();
        var changed = new ArrayList<TreeFile>();
        for (var file : files) {
            if (!isKnown(file, known)) {
                problem(file).ifPresentOrElse(problem -> problems.put(file, problem), () -> changed.add(file));
            }
        }
        var lastCommits = LastCommits.of(repository, head, changed);
        var commits = commits(known);
        var fileRecords = files.stream()
                .filter(file -> file.kind() != Kind.SYMBOLIC_LINK || problems.containsKey(file))
                .map(file -> problems.containsKey(file)
                        ? problems.get(file)
                        : fileRecord(file, lastCommits.getOrDefault(file, head)));
        return Stream.of(
                        fileRecords,
                        coverage.problems().stream(),
                        commits.stream().map(this::commitRecord))
                .flatMap(each -> each);
    }

    private boolean isKnown(TreeFile file, KnownItems known) {
        return known.fingerprint(file.path()).filter(fingerprint(file)::equals).isPresent();
    }

    /** The blob, the version of its mapper, its component and its coverage: equal contents are mapped alike, whoever committed them. */
    private String fingerprint(TreeFile file) {
        if (file.kind() == Kind.DOCUMENT) {
            return TextFile.MAPPER_VERSION + ":" + file.blob().name();
        }
        var version = CodeFileMapper.VERSION
                + components.of(file.path()).map(name -> "(" + name + ")").orElse("");
        var covered = coverage.of(file.path());
        return version + ":" + file.blob().name() + (covered.isEmpty() ? "" : ":" + Fingerprints.of(covered));
    }

    /** Why a file is not read, as a record; only files that are not known are asked. */
    private Optional<SourceRecord> problem(TreeFile file) {
        var path = file.path();
        if (file.kind() == Kind.SUBMODULE) {
            return Optional.of(Problem.record(
                    path,
                    FindingStatus.REFUSED,
                    path + " is a submodule; it was left out: name its repository as a source of its own."));
        }
        if (file.kind() == Kind.SYMBOLIC_LINK) {
            return SymbolicLink.problem(repository, file);
        }
        if (path.length() > PATH_LENGTH_MAX || !DeclaredDocument.isKey(path)) {
            return Optional.of(Problem.record(
                    path,
                    FindingStatus.INVALID,
                    "%s is no name for a document, allowed is one printable line of at most %d characters: rename it."
                            .formatted(Titles.oneLine(path), PATH_LENGTH_MAX)));
        }
        try {
            long bytes = sizeOf(file.blob());
            return bytes <= ItemLimit.BYTES_MAX
                    ? Optional.empty()
                    : Optional.of(Problem.record(path, FindingStatus.TOO_LARGE, ItemLimit.message(path, bytes)));
        } catch (IOException e) {
            return Optional.of(Problem.record(
                    path, FindingStatus.UNREADABLE, path + " is missing in the repository: run `git fsck` there."));
        }
    }

    private SourceRecord fileRecord(TreeFile file, ObjectId lastCommit) {
        var kind = file.kind() == Kind.DOCUMENT ? ItemKind.DOCUMENT : ItemKind.CODE;
        return new SourceRecord(
                file.path(),
                fingerprint(file),
                Map.of(
                        ItemKind.ATTRIBUTE,
                        kind.value(),
                        GitFile.LAST_COMMIT,
                        lastCommit.name(),
                        GitFile.COMPONENT,
                        components.of(file.path()).orElse(""),
                        COVERAGE,
                        coverage.of(file.path())),
                () -> load(file.blob()));
    }

    private long sizeOf(ObjectId blob) throws IOException {
        try (var reader = repository.newObjectReader()) {
            return reader.getObjectSize(blob, Constants.OBJ_BLOB);
        }
    }

    private byte[] load(ObjectId blob) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            return reader.open(blob, Constants.OBJ_BLOB).getCachedBytes(ItemLimit.BYTES_MAX);
        } catch (LargeObjectException e) {
            throw new IOException("it is larger than 1 MB", e);
        }
    }

    private SourceRecord commitRecord(ObjectId commit) {
        return new SourceRecord(
                "commit:" + commit.name(),
                CommitMapper.VERSION + ":" + commit.name() + mailmap.fingerprint(),
                Map.of(ItemKind.ATTRIBUTE, ItemKind.COMMIT.value()),
                () -> CommitContent.of(repository, commit, mailmap, codePaths).encode());
    }
}
