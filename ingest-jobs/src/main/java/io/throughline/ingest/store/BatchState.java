// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** What the graph holds, before a batch is written, of the items and the keys in it. */
record BatchState(Map<String, StoredItem> items, Map<String, StoredDocument> documents) {
    static final String ITEMS = """
            UNWIND $itemIds AS itemId
            MATCH (i:SourceItem {itemId: itemId})
            RETURN itemId, coalesce(i.links, []) AS links, coalesce(i.tried, '') AS tried, coalesce(i.tries, 0) AS tries,
                   COLLECT { MATCH (i)-[:YIELDED]->(d) RETURN d.key } AS keys
            """;
    static final String DOCUMENTS = """
            UNWIND $keys AS key
            MATCH (d:Document {key: key})
            RETURN key, d.documentType AS type, d.fingerprint AS fingerprint, d.accessLevel AS accessLevel,
                   d.title AS title, d.declaredProductName AS product, d.validTo IS NULL AS live,
                   coalesce(d.standIn, false) AS standIn, d.filePath AS filePath,
                   head(COLLECT {
                     MATCH (i:SourceItem)-[:YIELDED]->(d)
                     RETURN {itemId: i.itemId, sourceId: i.sourceId, path: i.path}
                   }) AS owner,
                   COLLECT {
                     MATCH (d)-[:HAS_CHUNK]->(c)
                     RETURN {index: c.chunkIndex, hash: c.contentHash, type: c.chunkType, sections: c.sectionHierarchy}
                     ORDER BY c.chunkIndex
                   } AS chunks
            """;

    /**
     * An item as an earlier batch left it: what it declares and which documents are made of it.
     *
     * @param tried the fingerprint with which it broke something {@code tries} times; empty when it did not
     */
    record StoredItem(List<String> links, List<String> keys, String tried, int tries) {}

    /** A document as it is now, live or not. */
    record StoredDocument(
            String type,
            String fingerprint,
            String accessLevel,
            String title,
            String product,
            boolean live,
            boolean standIn,
            String filePath,
            Optional<Owner> owner,
            List<StoredChunk> chunks) {}

    /** The item that a document is made of. */
    record Owner(String itemId, String sourceId, String path) {}

    /** A passage without its text. */
    record StoredChunk(int index, String hash, String type, List<String> sections) {
        boolean holds(ChunkWrite chunk) {
            return hash.equals(chunk.contentHash()) && type.equals(chunk.type()) && sections.equals(chunk.sections());
        }
    }

    static BatchState read(TransactionContext tx, List<ItemWrite> items) {
        var itemIds = items.stream().map(ItemWrite::itemId).toList();
        var keys = items.stream()
                .flatMap(item -> item.documents().stream())
                .map(DocumentWrite::key)
                .distinct()
                .toList();
        var stored = new HashMap<String, StoredItem>();
        BatchStatement.run(tx, ITEMS, Map.of("itemIds", itemIds))
                .forEachRemaining(row -> stored.put(
                        row.get("itemId").asString(),
                        new StoredItem(
                                row.get("links").asList(Value::asString),
                                row.get("keys").asList(Value::asString),
                                row.get("tried").asString(),
                                row.get("tries").asInt())));
        var documents = new HashMap<String, StoredDocument>();
        BatchStatement.run(tx, DOCUMENTS, Map.of("keys", keys))
                .forEachRemaining(row -> documents.put(
                        row.get("key").asString(),
                        new StoredDocument(
                                row.get("type").asString(""),
                                row.get("fingerprint").asString(""),
                                row.get("accessLevel").asString(""),
                                row.get("title").asString(""),
                                row.get("product").asString(""),
                                row.get("live").asBoolean(),
                                row.get("standIn").asBoolean(),
                                row.get("filePath").asString(""),
                                owner(row.get("owner")),
                                row.get("chunks").asList(BatchState::chunk))));
        return new BatchState(stored, documents);
    }

    private static Optional<Owner> owner(Value owner) {
        return owner.isNull()
                ? Optional.empty()
                : Optional.of(new Owner(
                        owner.get("itemId").asString(),
                        owner.get("sourceId").asString(),
                        owner.get("path").asString()));
    }

    private static StoredChunk chunk(Value chunk) {
        return new StoredChunk(
                chunk.get("index").asInt(),
                chunk.get("hash").asString(""),
                chunk.get("type").asString(""),
                chunk.get("sections").isNull()
                        ? List.of()
                        : chunk.get("sections").asList(Value::asString));
    }
}
