// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer;

import io.throughline.ingest.connector.document.Problem;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.model.SourceId;
import io.throughline.ingest.model.SourceRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Gives one record an item, files sorted by path and items in the order of their file. One file at a time is in memory.
 * A file that cannot be read refuses the source: its items would look deleted otherwise.
 */
// [impl->TL-US-21]
public final class ImportConnector implements Connector {
    private static final String FILE = "file";

    private final ImportFormat format;
    private final ImportSource source;
    private final SourceId id;

    private ImportConnector(ImportFormat format, Path root) {
        this.format = format;
        this.source = new ImportSource(root);
        this.id = new SourceId(format.scheme(), source.name(), root.toString());
    }

    /** @throws SourceException when there is nothing at this path that the format reads */
    public static ImportConnector open(ImportFormat format, Path path) {
        var address = format.scheme() + ":" + path;
        try {
            var root = path.toRealPath();
            boolean fits = Files.isDirectory(root) ? format.takesFolder() : format.takesFile();
            if (!fits) {
                throw SourceException.usage("%s is a %s: name %s."
                        .formatted(address, Files.isDirectory(root) ? "folder" : "file", format.names()));
            }
            if (!Files.isReadable(root)) {
                throw SourceException.unusable(address + " may not be read: give yourself the right to read it.");
            }
            return new ImportConnector(format, root);
        } catch (IOException e) {
            throw SourceException.usage(address + " does not exist: name " + format.names() + ".");
        }
    }

    @Override
    public SourceId id() {
        return id;
    }

    /** Not known before the files are parsed. */
    @Override
    public OptionalLong size() {
        return OptionalLong.empty();
    }

    @Override
    public Stream<SourceRecord> read(KnownItems known) {
        var places = new HashMap<String, String>();
        return paths().stream().flatMap(path -> items(path).map(item -> record(item, places)));
    }

    private List<String> paths() {
        try {
            return source.list(format::reads);
        } catch (IOException | UncheckedIOException e) {
            throw SourceException.unusable(
                    id.value() + " cannot be listed: give yourself the right to read all of it.");
        }
    }

    /** An item with the file as it was when it was parsed. */
    private record Parsed(String path, Stamp stamp, ImportedItem item) {}

    private Stream<Parsed> items(String path) {
        try {
            var stamp = Stamp.of(source.file(path));
            return format.parse(source, source.load(path)).stream().map(item -> new Parsed(path, stamp, item));
        } catch (IOException e) {
            throw SourceException.unusable("%s: %s cannot be read (%s), so nothing that it holds is known; %s."
                    .formatted(id.value(), path, e.getMessage(), "what earlier runs have stored stays"));
        } catch (UnreadableFileException e) {
            throw SourceException.unusable("%s: %s%s: %s; correct the file, what earlier runs have stored stays."
                    .formatted(id.value(), path, e.line() > 0 ? ":" + e.line() : "", e.getMessage()));
        }
    }

    /** @param places where each key of this reading stands first */
    private SourceRecord record(Parsed parsed, Map<String, String> places) {
        var item = parsed.item();
        var place = item.line() > 0 ? parsed.path() + ":" + item.line() : parsed.path();
        var first = places.putIfAbsent(item.key(), place);
        if (first != null) {
            return Problem.record(
                    "repeated:" + place + ":" + item.key(),
                    FindingStatus.DUPLICATE,
                    "%s: the key %s is already at %s; the item was left out: give it a key of its own."
                            .formatted(place, item.key(), first),
                    item.key());
        }
        return new SourceRecord(
                "item:" + item.key(),
                ItemCodec.fingerprint(parsed.path(), item),
                Map.of(FILE, parsed.path()),
                () -> load(parsed));
    }

    private byte[] load(Parsed parsed) throws IOException {
        if (!Stamp.of(source.file(parsed.path())).equals(parsed.stamp())) {
            throw new IOException("the file changed while it was read");
        }
        return ItemCodec.encode(parsed.item());
    }

    @Override
    public List<GraphChange> map(SourceRecord record) {
        var problem = Problem.in(record);
        if (problem.isPresent()) {
            return List.of(problem.get());
        }
        var path = record.attributes().getOrDefault(FILE, record.path());
        try {
            return new ItemMapper(path, ItemCodec.decode(record.content().load())).map();
        } catch (IOException e) {
            return List.of(new GraphChange.Finding(
                    FindingStatus.UNREADABLE, path + ": an item cannot be read (" + e.getMessage() + ")."));
        }
    }

    @Override
    public void close() {
        // A file is open only while it is read.
    }
}
