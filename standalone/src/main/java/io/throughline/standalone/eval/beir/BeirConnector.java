// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.beir;

import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.Reference;
import io.throughline.ingest.model.SourceId;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.names.DocumentType;
import io.throughline.names.LinkOrigin;
import io.throughline.names.RelationshipTypes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries of an evaluation folder as a source, so that the product's own ingest reads them. */
public final class BeirConnector implements Connector {
    /** Before the id of a query, which may be that of a target as well. */
    public static final String QUERY = "query ";

    private final SourceId id;
    private final Map<String, GraphChange.Document> documents = new LinkedHashMap<>();
    private final Map<String, List<BeirEdge>> edgesFrom = new HashMap<>();

    private BeirConnector(String name, Path place, List<GraphChange.Document> documents, List<BeirEdge> edges) {
        this.id = new SourceId("eval", name, place.toString());
        documents.forEach(document -> this.documents.put(document.key(), document));
        edges.forEach(edge -> edgesFrom
                .computeIfAbsent(edge.from(), from -> new ArrayList<>())
                .add(edge));
    }

    /** What can be found. The id is the key. */
    public static BeirConnector corpus(BeirFolder folder) {
        return new BeirConnector(
                folder.name(),
                folder.path(),
                folder.corpus().stream().map(EntryDocument::of).toList(),
                folder.edges());
    }

    /** What is asked, as documents of a type that no target has. The key is {@link #QUERY} and the id. */
    public static BeirConnector queries(BeirFolder folder) {
        var taken = corpus(folder).types();
        var documents = folder.queries().stream()
                .map(EntryDocument::of)
                .map(document -> new GraphChange.Document(
                        QUERY + document.key(),
                        Stream.of(document.type(), DocumentType.USER_STORY, DocumentType.EPIC, DocumentType.PRD)
                                .filter(type -> !taken.contains(type))
                                .findFirst()
                                .orElse(DocumentType.PRODUCT),
                        document.title(),
                        document.content(),
                        document.blocks(),
                        document.properties()))
                .toList();
        return new BeirConnector(folder.name() + " queries", folder.path().resolve("queries"), documents, List.of());
    }

    /** Types of the documents. */
    public Set<DocumentType> types() {
        return documents.values().stream().map(GraphChange.Document::type).collect(Collectors.toSet());
    }

    @Override
    public SourceId id() {
        return id;
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(documents.size());
    }

    @Override
    public Stream<SourceRecord> read(KnownItems known) {
        return documents.values().stream()
                .map(document -> new SourceRecord(document.key(), document.key(), Map.of(), () -> document.content()
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<GraphChange> map(SourceRecord record) {
        var document = documents.get(record.path());
        if (document == null) {
            throw new IllegalArgumentException(record.path() + " is not of this folder");
        }
        var changes = new ArrayList<GraphChange>();
        changes.add(document);
        for (var edge : edgesFrom.getOrDefault(document.key(), List.of())) {
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
