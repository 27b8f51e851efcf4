// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.Reference;
import io.throughline.ingest.model.SourceId;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.names.DocumentType;
import io.throughline.names.LinkOrigin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/** A source that a test writes down: items by path, each with what it means. */
public final class MemorySource implements Connector {
    private final SourceId id;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final AtomicInteger mapped = new AtomicInteger();

    private record Item(
            String fingerprint, Function<SourceRecord, List<GraphChange>> mapping, SourceRecord.Content content) {}

    public MemorySource(String name) {
        this.id = new SourceId("memory", name, "/" + name);
    }

    /** Adds an item or replaces it; its fingerprint follows from what it means. */
    public MemorySource item(String path, GraphChange... changes) {
        var list = List.of(changes);
        items.put(path, new Item(String.valueOf(list.hashCode()), record -> list, () -> new byte[0]));
        return this;
    }

    /** Adds an item that is mapped by code. */
    public MemorySource item(
            String path,
            String fingerprint,
            SourceRecord.Content content,
            Function<SourceRecord, List<GraphChange>> mapping) {
        items.put(path, new Item(fingerprint, mapping, content));
        return this;
    }

    public MemorySource without(String path) {
        items.remove(path);
        return this;
    }

    /** How many items were mapped so far. */
    public int mapped() {
        return mapped.get();
    }

    @Override
    public SourceId id() {
        return id;
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(items.size());
    }

    @Override
    public Stream<SourceRecord> read(KnownItems known) {
        return new ArrayList<>(items.entrySet())
                .stream()
                        .map(entry -> new SourceRecord(
                                entry.getKey(),
                                entry.getValue().fingerprint(),
                                Map.of(),
                                entry.getValue().content()));
    }

    @Override
    public List<GraphChange> map(SourceRecord record) {
        mapped.incrementAndGet();
        return Objects.requireNonNull(items.get(record.path())).mapping().apply(record);
    }

    @Override
    public void close() {}

    public static GraphChange.Document document(String key, DocumentType type, String title, String text) {
        return document(key, type, title, text, Map.of());
    }

    /** A document whose paragraphs are its blocks. */
    public static GraphChange.Document document(
            String key, DocumentType type, String title, String text, Map<String, Object> properties) {
        var blocks = Stream.of(text.split("\n\n"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> new Block(List.of("Text"), ChunkType.CODE_BLOCK, paragraph))
                .toList();
        return new GraphChange.Document(key, type, title, text, blocks, properties);
    }

    /** A code file. */
    public static GraphChange.Document file(String key, String path) {
        return document(key, DocumentType.CODE, path, "code of " + path, Map.of("filePath", path, "kind", "file"));
    }

    public static GraphChange.Link link(String type, String from, String to) {
        return link(type, new Reference.Document(from), new Reference.Document(to), true);
    }

    public static GraphChange.Link link(String type, Reference from, Reference to, boolean required) {
        return new GraphChange.Link(type, from, to, LinkOrigin.DECLARED, 1, "", required, Map.of());
    }

    /** What a person writes as {@code parent: PARENT} in a document. */
    public static GraphChange.Link parent(String parent, String child) {
        return link("PARENT_OF", parent, child);
    }
}
