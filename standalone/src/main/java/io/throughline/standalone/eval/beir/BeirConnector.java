// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.beir;

import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.Reference;
import io.throughline.ingest.model.SourceId;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.names.LinkOrigin;
import io.throughline.names.RelationshipTypes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The corpus of an evaluation folder as a source, so that the product's own ingest reads it. The id is the key. */
public final class BeirConnector implements Connector {
    private final BeirFolder folder;
    private final Map<String, BeirEntry> byId = new HashMap<>();
    private final Map<String, List<BeirEdge>> edgesFrom = new HashMap<>();

    public BeirConnector(BeirFolder folder) {
        this.folder = folder;
        folder.corpus().forEach(entry -> byId.put(entry.id(), entry));
        folder.edges().forEach(edge -> edgesFrom
                .computeIfAbsent(edge.from(), from -> new ArrayList<>())
                .add(edge));
    }

    @Override
    public SourceId id() {
        return new SourceId("eval", folder.name(), folder.path().toString());
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(folder.corpus().size());
    }

    @Override
    public Stream<SourceRecord> read(KnownItems known) {
        return folder.corpus().stream()
                .map(entry -> new SourceRecord(
                        entry.id(), entry.id(), Map.of(), () -> entry.text().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<GraphChange> map(SourceRecord record) {
        var entry = byId.get(record.path());
        if (entry == null) {
            throw new IllegalArgumentException(record.path() + " is not of this folder");
        }
        var changes = new ArrayList<GraphChange>();
        changes.add(EntryDocument.of(entry));
        for (var edge : edgesFrom.getOrDefault(entry.id(), List.of())) {
            changes.add(new GraphChange.Link(
                    RelationshipTypes.CODE_STRUCTURE.contains(edge.type()) ? edge.type() : RelationshipTypes.DEPENDS_ON,
                    new Reference.Document(edge.from()),
                    new Reference.Document(edge.to()),
                    LinkOrigin.STRUCTURE,
                    1,
                    "edges.tsv",
                    true,
                    Map.of()));
        }
        return changes;
    }

    @Override
    public void close() {
        // The folder was read whole.
    }
}
