// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;

/** A repository that is written object by object, so that it can hold what no working tree can. */
final class TestRepository implements AutoCloseable {
    private record Entry(FileMode mode, ObjectId id) {}

    private final Path folder;
    private final Repository repository;
    /** By path in Latin-1, in which any bytes are a string. */
    private final Map<String, Entry> entries = new TreeMap<>();

    private Instant clock = Instant.parse("2026-01-01T00:00:00Z");
    private String authorName = "Ada";
    private String authorEmail = "Ada@Example.org";

    TestRepository(Path folder) throws GitAPIException {
        this.folder = folder;
        this.repository = Git.init().setDirectory(folder.toFile()).call().getRepository();
    }

    Path folder() {
        return folder;
    }

    Repository repository() {
        return repository;
    }

    TestRepository file(String path, String text) throws IOException {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    TestRepository file(String path, byte[] content) throws IOException {
        return entry(path.getBytes(StandardCharsets.UTF_8), FileMode.REGULAR_FILE, insert(content));
    }

    TestRepository file(byte[] rawPath, String text) throws IOException {
        return entry(rawPath, FileMode.REGULAR_FILE, insert(text.getBytes(StandardCharsets.UTF_8)));
    }

    TestRepository link(String path, String target) throws IOException {
        return entry(
                path.getBytes(StandardCharsets.UTF_8),
                FileMode.SYMLINK,
                insert(target.getBytes(StandardCharsets.UTF_8)));
    }

    TestRepository submodule(String path) {
        return entry(
                path.getBytes(StandardCharsets.UTF_8),
                FileMode.GITLINK,
                ObjectId.fromString("0123456789012345678901234567890123456789"));
    }

    TestRepository remove(String path) {
        entries.remove(latin1(path.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    TestRepository author(String name, String email) {
        authorName = name;
        authorEmail = email;
        return this;
    }

    /** Each commit is a minute later than the one before. */
    ObjectId commit(String message) throws IOException {
        var head = repository.resolve(Constants.HEAD);
        return head == null ? commit(message, new ObjectId[0]) : commit(message, head);
    }

    ObjectId commit(String message, ObjectId... parents) throws IOException {
        clock = clock.plusSeconds(60);
        try (var inserter = repository.newObjectInserter()) {
            var commit = new CommitBuilder();
            commit.setTreeId(tree(""));
            commit.setParentIds(parents);
            var person = new PersonIdent(authorName, authorEmail, clock, ZoneOffset.ofHours(1));
            commit.setAuthor(person);
            commit.setCommitter(person);
            commit.setMessage(message);
            var id = inserter.insert(commit);
            inserter.flush();
            var update = repository.updateRef(Constants.HEAD);
            update.setNewObjectId(id);
            update.forceUpdate();
            return id;
        }
    }

    private TestRepository entry(byte[] rawPath, FileMode mode, ObjectId id) {
        entries.put(latin1(rawPath), new Entry(mode, id));
        return this;
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private ObjectId insert(byte[] content) throws IOException {
        try (var inserter = repository.newObjectInserter()) {
            var id = inserter.insert(Constants.OBJ_BLOB, content);
            inserter.flush();
            return id;
        }
    }

    private ObjectId tree(String prefix) throws IOException {
        // Git sorts folders as if their names ended with a slash.
        var children = new TreeMap<String, Entry>();
        for (var entry : entries.entrySet()) {
            if (entry.getKey().startsWith(prefix)) {
                var rest = entry.getKey().substring(prefix.length());
                int slash = rest.indexOf('/');
                if (slash < 0) {
                    children.put(rest, entry.getValue());
                } else if (!children.containsKey(rest.substring(0, slash + 1))) {
                    var name = rest.substring(0, slash + 1);
                    children.put(name, new Entry(FileMode.TREE, tree(prefix + name)));
                }
            }
        }
        var formatter = new TreeFormatter();
        for (var child : children.entrySet()) {
            var name = child.getKey().endsWith("/")
                    ? child.getKey().substring(0, child.getKey().length() - 1)
                    : child.getKey();
            formatter.append(
                    name.getBytes(StandardCharsets.ISO_8859_1),
                    child.getValue().mode(),
                    child.getValue().id());
        }
        try (var inserter = repository.newObjectInserter()) {
            var id = inserter.insert(formatter);
            inserter.flush();
            return id;
        }
    }

    /** Deletes every object. */
    void destroyObjects() throws IOException {
        try (var files = Files.walk(folder.resolve(".git/objects"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
