// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.files;

import io.throughline.ingest.connector.document.Fingerprints;
import io.throughline.ingest.connector.document.ItemLimit;
import io.throughline.ingest.connector.document.Problem;
import io.throughline.ingest.connector.document.TextFile;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.model.SourceId;
import io.throughline.ingest.model.SourceRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Gives one record a file, sorted by path. */
// [impl->TL-US-2]
public final class FilesConnector implements Connector {
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
        return OptionalLong.of(FileTree.list(root).size());
    }

    @Override
    public Stream<SourceRecord> read(KnownItems known) {
        return FileTree.list(root).stream().map(FilesConnector::record);
    }

    private static SourceRecord record(FileTree.Entry entry) {
        if (entry.problem() != null) {
            return Problem.record(
                    entry.path(), entry.problem().status(), entry.problem().message());
        }
        if (entry.bytes() > ItemLimit.BYTES_MAX) {
            return Problem.record(
                    entry.path(), FindingStatus.TOO_LARGE, ItemLimit.message(entry.path(), entry.bytes()));
        }
        try {
            // Times of modification lie after a checkout or a copy, so the content itself is the fingerprint.
            var fingerprint = TextFile.MAPPER_VERSION + ":" + Fingerprints.of(load(entry.file()));
            return new SourceRecord(entry.path(), fingerprint, Map.of(), () -> load(entry.file()));
        } catch (IOException e) {
            return Problem.record(
                    entry.path(),
                    FindingStatus.UNREADABLE,
                    entry.path() + " cannot be read: give yourself the right to read it.");
        }
    }

    /** A file that has become a symbolic link, or has grown, since it was listed is not followed and not loaded. */
    private static byte[] load(Path file) throws IOException {
        try (var input = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            var bytes = input.readNBytes(ItemLimit.BYTES_MAX + 1);
            if (bytes.length > ItemLimit.BYTES_MAX) {
                throw new IOException("it has grown beyond 1 MB while it was read");
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
            var path = record.path();
            var file = new TextFile(path, id.name() + ":" + path, line -> path + ":" + line, Map.of());
            return file.map(record.content().load());
        } catch (IOException e) {
            return List.of(new GraphChange.Finding(
                    FindingStatus.UNREADABLE, record.path() + " cannot be read: it changed while it was read."));
        }
    }

    @Override
    public void close() {
        // A file is open only while it is read.
    }
}
