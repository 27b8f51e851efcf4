// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.ingest.store.BatchPlan.PlannedDocument;
import io.throughline.ingest.store.BatchState.StoredChunk;
import io.throughline.ingest.store.BatchState.StoredDocument;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.TransactionContext;

/**
 * Writes documents and their passages within one transaction. New documents take the short way; of those that exist,
 * passages whose embedded text is the same keep their vectors, also when they moved within the document.
 */
final class DocumentWriter {
    static final String CREATE = """
            UNWIND $documents AS row
            MATCH (i:SourceItem {itemId: row.itemId})
            CREATE (i)-[:YIELDED]->(d:Document:Stale)
            SET d = row.properties
            SET d:$(row.properties.documentType)
            """;
    static final String CREATE_CHUNKS = """
            UNWIND $documents AS row
            MATCH (d:Document {key: row.key})
            CALL (d, row) {
              UNWIND row.chunks AS chunk
              CREATE (d)-[:HAS_CHUNK]->(c:Chunk:Unembedded)
              SET c = chunk
              WITH collect(c) AS chunks
              UNWIND range(1, size(chunks) - 1) AS i
              WITH chunks[i - 1] AS previous, chunks[i] AS next
              CREATE (previous)-[:NEXT]->(next)
            }
            """;
    /** A level that changes is in force at once; grants from above come back when the run settles. */
    static final String UPDATE = """
            UNWIND $documents AS row
            MATCH (d:Document {key: row.key})
            WITH d, row, d.aclKey AS aclKey, d.productName AS productName, d.validFrom AS validFrom
            SET d = row.properties, d.productName = productName,
                d.aclKey = CASE WHEN row.changesAccess THEN row.properties.aclKey ELSE coalesce(aclKey, row.properties.aclKey) END,
                d.validFrom = CASE WHEN row.appears THEN $now ELSE validFrom END
            FOREACH (label IN row.formerLabels | REMOVE d:$(label))
            SET d:$(row.properties.documentType)
            FOREACH (_ IN CASE WHEN row.unsettles THEN [1] ELSE [] END | SET d:Stale)
            WITH d, row
            MATCH (i:SourceItem {itemId: row.itemId})
            MERGE (i)-[:YIELDED]->(d)
            """;

    private static final String UPDATE_CHUNK_ACCESS = """
            UNWIND $documents AS row
            MATCH (d:Document {key: row.key})-[:HAS_CHUNK]->(c) WHERE c.aclKey <> d.aclKey
            SET c.aclKey = d.aclKey
            """;
    /**
     * Links made since the last run that ended were made to this text, whichever batch came first; not those that somebody
     * looked at meanwhile, for that was the former text.
     */
    private static final String REFRESH_FINGERPRINTS = """
            UNWIND $documents AS row
            MATCH (d:Document {key: row.key})-[r]-() WHERE r.linkId IS NOT NULL AND r.validFrom >= $unfinishedSince
              AND coalesce(r.reviewedAt < $unfinishedSince, true)
            SET r.sourceFingerprint = startNode(r).fingerprint, r.targetFingerprint = endNode(r).fingerprint
            """;
    /**
     * Vectors are collected before any is overwritten, because passages swap places. Those of a model that is not in force
     * move along; a changed text loses them, so that only building that model again makes it whole.
     */
    static final String UPDATE_CHUNKS = """
            UNWIND $chunks AS row
            MATCH (d:Document {key: row.properties.documentKey})
            OPTIONAL MATCH (former:Chunk {chunkId: row.vectorOf})
            WITH collect({document: d, properties: row.properties, first: former.embedding,
                          second: former.secondEmbedding, waits: coalesce(former:Unembedded, true)}) AS moves
            UNWIND moves AS move
            WITH move.document AS d, move.properties AS properties, move.first AS first, move.second AS second,
                 move.waits AS waits
            MERGE (c:Chunk {chunkId: properties.chunkId})
            SET c = properties, c.aclKey = d.aclKey, c.embedding = first, c.secondEmbedding = second
            FOREACH (_ IN CASE WHEN waits THEN [1] ELSE [] END | SET c:Unembedded)
            FOREACH (_ IN CASE WHEN waits THEN [] ELSE [1] END | REMOVE c:Unembedded)
            MERGE (d)-[:HAS_CHUNK]->(c)
            """;

    private static final String CHAIN_CHUNKS = """
            UNWIND $pairs AS pair
            MATCH (previous:Chunk {chunkId: pair[0]})
            MATCH (next:Chunk {chunkId: pair[1]})
            MERGE (previous)-[:NEXT]->(next)
            """;
    private static final String DELETE_CHUNKS =
            "UNWIND $chunkIds AS chunkId MATCH (c:Chunk {chunkId: chunkId}) DETACH DELETE c";

    private final TransactionContext tx;
    private final ZonedDateTime now;
    private final ZonedDateTime unfinishedSince;

    DocumentWriter(TransactionContext tx, ZonedDateTime now, ZonedDateTime unfinishedSince) {
        this.tx = tx;
        this.now = now;
        this.unfinishedSince = unfinishedSince;
    }

    /** @return how many passages are new or changed */
    long write(List<PlannedDocument> documents) {
        var created = documents.stream().filter(PlannedDocument::isNew).toList();
        var updated = documents.stream().filter(document -> !document.isNew()).toList();
        run(CREATE, "documents", created.stream().map(this::row).toList());
        run(
                CREATE_CHUNKS,
                "documents",
                created.stream().map(DocumentWriter::chunkRow).toList());
        new Revisions(tx, now)
                .keep(updated.stream().filter(PlannedDocument::changesText).toList());
        run(UPDATE, "documents", updated.stream().map(this::row).toList());
        run(
                UPDATE_CHUNK_ACCESS,
                "documents",
                updated.stream()
                        .filter(PlannedDocument::changesAccess)
                        .map(DocumentWriter::keyRow)
                        .toList());
        run(
                REFRESH_FINGERPRINTS,
                "documents",
                updated.stream()
                        .filter(PlannedDocument::changesText)
                        .map(DocumentWriter::keyRow)
                        .toList());
        new FieldHistory(tx).keep(documents);
        var createdChunks = created.stream()
                .mapToLong(document -> document.document().chunks().size())
                .sum();
        return createdChunks + updateChunks(updated);
    }

    private long updateChunks(List<PlannedDocument> documents) {
        var changed = new ArrayList<Map<String, Object>>();
        var pairs = new ArrayList<List<String>>();
        var gone = new ArrayList<String>();
        for (var planned : documents) {
            var key = planned.document().key();
            var chunks = planned.document().chunks();
            var stored = planned.stored().map(StoredDocument::chunks).orElse(List.of());
            for (var chunk : chunks) {
                var index = chunk.index();
                if (index < stored.size() && stored.get(index).holds(chunk)) {
                    continue;
                }
                changed.add(changedRow(key, chunk, stored));
                if (index >= stored.size() && index > 0) {
                    pairs.add(List.of(ChunkWrite.id(key, index - 1), ChunkWrite.id(key, index)));
                }
            }
            for (var index = chunks.size(); index < stored.size(); index++) {
                gone.add(ChunkWrite.id(key, index));
            }
        }
        run(UPDATE_CHUNKS, "chunks", changed);
        run(CHAIN_CHUNKS, "pairs", pairs);
        run(DELETE_CHUNKS, "chunkIds", gone);
        return changed.size();
    }

    private static Map<String, Object> changedRow(String key, ChunkWrite chunk, List<StoredChunk> stored) {
        var sameText = stored.stream()
                .filter(former -> former.hash().equals(chunk.contentHash()))
                .findFirst();
        return Map.of(
                "properties",
                chunk.properties(key),
                "vectorOf",
                sameText.map(former -> ChunkWrite.id(key, former.index())).orElse(""));
    }

    private Map<String, Object> row(PlannedDocument planned) {
        var document = planned.document();
        var properties = new HashMap<>(document.properties());
        properties.put(PropertyKeys.DOCUMENT_TYPE, document.type().label());
        properties.put(PropertyKeys.FINGERPRINT, document.fingerprint());
        properties.put(PropertyKeys.ACL_KEY, document.accessLevel());
        properties.put(PropertyKeys.INGESTED_AT, now);
        properties.put(PropertyKeys.VALID_FROM, now);
        if (planned.isNew()) {
            product(document).ifPresent(name -> properties.put(PropertyKeys.PRODUCT_NAME, name));
        }
        var formerLabels = planned.stored()
                .map(StoredDocument::type)
                .filter(type -> !type.equals(document.type().label())
                        && DocumentType.parse(type).isPresent())
                .map(List::of)
                .orElse(List.of());
        return Map.of(
                "key", document.key(),
                "itemId", planned.itemId(),
                "properties", properties,
                "formerLabels", formerLabels,
                "changesAccess", planned.changesAccess(),
                "appears", planned.appears(),
                "unsettles", unsettles(planned));
    }

    /** The product of a document as long as nothing is above it. */
    static Optional<String> product(DocumentWrite document) {
        var name = document.type() == DocumentType.PRODUCT
                ? document.properties().get(PropertyKeys.TITLE)
                : document.properties().get(PropertyKeys.DECLARED_PRODUCT_NAME);
        return Optional.ofNullable(name).map(Object::toString);
    }

    /** Whether something that others inherit, or that this document derives, may have changed. */
    private static boolean unsettles(PlannedDocument planned) {
        var document = planned.document();
        var properties = document.properties();
        return planned.appears()
                || planned.changesAccess()
                || planned.stored()
                        .filter(before -> before.type().equals(document.type().label())
                                && before.title().equals(properties.get(PropertyKeys.TITLE))
                                && before.product()
                                        .equals(properties.getOrDefault(PropertyKeys.DECLARED_PRODUCT_NAME, "")))
                        .isEmpty();
    }

    private static Map<String, Object> keyRow(PlannedDocument planned) {
        return Map.of("key", planned.document().key());
    }

    private static Map<String, Object> chunkRow(PlannedDocument planned) {
        var key = planned.document().key();
        var aclKey = planned.document().accessLevel();
        var chunks = planned.document().chunks().stream()
                .map(chunk -> withAccess(chunk.properties(key), aclKey))
                .toList();
        return Map.of("key", key, "chunks", chunks);
    }

    private static Map<String, Object> withAccess(Map<String, Object> chunk, String aclKey) {
        var all = new HashMap<>(chunk);
        all.put(PropertyKeys.ACL_KEY, aclKey);
        return all;
    }

    private void run(String statement, String name, List<?> rows) {
        if (!rows.isEmpty()) {
            BatchStatement.run(tx, statement, Map.of(name, rows, "now", now, "unfinishedSince", unfinishedSince))
                    .consume();
        }
    }
}
