// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.files;

import io.throughline.ingest.connector.document.FileKind;
import io.throughline.ingest.connector.document.Fingerprints;
import io.throughline.ingest.connector.document.ItemLimit;
import io.throughline.ingest.connector.document.MailFile;
import io.throughline.ingest.connector.document.OfficeFile;
import io.throughline.ingest.connector.document.Problem;
import io.throughline.ingest.connector.document.TextFile;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.model.SourceId;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.ingest.office.OfficeFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Gives one record a file, and of a mailbox one a message, sorted by the path of the file. */
// [impl->TL-US-2]
public final class FilesConnector implements Connector {
    /** The attribute of a record that says how it is read. */
    static final String KIND = "kind";

    /** The attribute of a record that holds the file's own name, which its path need not end with. */
    private static final String NAME = "name";

    private final Path root;
    private final SourceId id;

    private FilesConnector(Path root) {
        this.root = root;
        this.id = new SourceId("files", FileTree.nameOf(root), root.toString());
    }

    /** @throws SourceException when there is no readable folder at this path */
    public static FilesConnector open(Path path) {
        try {
            var root = path.toRealPath();
            if (!Files.isDirectory(root)) {
                throw SourceException.usage("files:" + path + " is no folder: name a folder, for example files:docs.");
            }
            if (!Files.isReadable(root)) {
                throw SourceException.unusable(
                        "files:" + path + " may not be read: give yourself the right to read it.");
            }
            return new FilesConnector(root);
        } catch (IOException e) {
            throw SourceException.usage("files:" + path + " does not exist: name a folder, for example files:docs.");
        }
    }

    @Override
    public SourceId id() {
        return id;
    }

    @Override
    public OptionalLong size() {
        var entries = FileTree.list(root);
        // How many messages a mailbox holds is known when it was read.
        return entries.stream().anyMatch(entry -> FileKind.of(FileTree.nameOf(entry.file()))
                        .equals(Optional.of(FileKind.MAILBOX)))
                ? OptionalLong.empty()
                : OptionalLong.of(entries.size());
    }

    @Override
    public Stream<SourceRecord> read(KnownItems known) {
        return FileRecords.of(FileTree.list(root), FilesConnector::records);
    }

    private static Stream<SourceRecord> records(FileTree.Entry entry) {
        if (entry.problem() != null) {
            return Stream.of(Problem.record(
                    entry.path(), entry.problem().status(), entry.problem().message()));
        }
        var kind = FileKind.of(FileTree.nameOf(entry.file())).orElse(FileKind.TEXT);
        return kind == FileKind.MAILBOX ? MailboxRecords.of(entry) : Stream.of(record(entry, kind));
    }

    private static SourceRecord record(FileTree.Entry entry, FileKind kind) {
        if (entry.bytes() > kind.bytesMax()) {
            return Problem.record(
                    entry.path(),
                    FindingStatus.TOO_LARGE,
                    ItemLimit.message(entry.path(), entry.bytes(), kind.bytesMax()));
        }
        // Times of modification lie after a checkout or a copy, so the content itself is the fingerprint.
        try (var input = Files.newInputStream(entry.file(), LinkOption.NOFOLLOW_LINKS)) {
            var fingerprint = kind.version() + ":" + Fingerprints.of(input);
            return new SourceRecord(
                    entry.path(),
                    fingerprint,
                    Map.of(KIND, kind.name(), NAME, FileTree.nameOf(entry.file())),
                    () -> load(entry.file(), kind.bytesMax()));
        } catch (IOException e) {
            return Problem.record(
                    entry.path(),
                    FindingStatus.UNREADABLE,
                    entry.path() + " cannot be read: give yourself the right to read it.");
        }
    }

    /** A file that has become a symbolic link, or has grown, since it was listed is not followed and not loaded. */
    private static byte[] load(Path file, int bytesMax) throws IOException {
        try (var input = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            var bytes = input.readNBytes(bytesMax + 1);
            if (bytes.length > bytesMax) {
                throw new IOException(
                        "it has grown beyond %d MB while it was read".formatted(bytesMax / (1024 * 1024)));
            }
            return bytes;
        }
    }

    @Override
    public List<GraphChange> map(SourceRecord record) {
        var problem = Problem.in(record);
        if (problem.isPresent()) {
            return List.of(problem.get());
        }
        try {
            return map(record, record.content().load());
        } catch (IOException e) {
            return List.of(new GraphChange.Finding(
                    FindingStatus.UNREADABLE, record.path() + " cannot be read: it changed while it was read."));
        }
    }

    private List<GraphChange> map(SourceRecord record, byte[] content) {
        var path = record.path();
        var key = id.name() + ":" + path;
        return switch (FileKind.valueOf(record.attributes().getOrDefault(KIND, FileKind.TEXT.name()))) {
            case TEXT -> new TextFile(path, key, line -> path + ":" + line, Map.of()).map(content);
            case OFFICE ->
                OfficeFormat.of(record.attributes().getOrDefault(NAME, path))
                        .map(format -> new OfficeFile(path, key, format).map(content))
                        .orElse(List.of());
            case MESSAGE, MAILBOX -> new MailFile(path, key).map(content);
        };
    }

    @Override
    public void close() {
        // A file is open only while it is read.
    }
}
