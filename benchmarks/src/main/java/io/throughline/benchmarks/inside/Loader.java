// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.inside;

import io.throughline.benchmarks.data.BenchmarkDocument;
import io.throughline.benchmarks.data.Corpus;
import io.throughline.benchmarks.data.Filter;
import io.throughline.names.Labels;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/** Writes documents as ingest would: the same labels, properties and links. */
final class Loader {
    /** Documents in one transaction. */
    private static final int BATCH = 2_000;
    /** Every tenth document is the parent of the nine behind it. */
    private static final int FAMILY = 10;

    private static final ZonedDateTime BEGIN = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final int MINUTES_IN_YEAR = 525_600;

    private final GraphDatabaseService database;
    private final Corpus corpus;

    Loader(GraphDatabaseService database, Corpus corpus) {
        this.database = database;
        this.corpus = corpus;
    }

    void load(long first, long end) {
        if (first == 0) {
            people();
        }
        for (var start = first; start < end; start += BATCH) {
            try (var transaction = database.beginTx()) {
                Node parent = null;
                for (var number = start; number < Math.min(start + BATCH, end); number++) {
                    var node = write(transaction, corpus.document(number));
                    if (number % FAMILY == 0) {
                        parent = node;
                    } else if (parent != null) {
                        link(parent, node, number);
                    }
                }
                transaction.commit();
            }
        }
    }

    private void people() {
        try (var transaction = database.beginTx()) {
            user(transaction, "local", "admin", "restricted");
            for (var team = 0; team < Corpus.TEAMS; team++) {
                var group = transaction.createNode(Label.label(Labels.GROUP));
                group.setProperty(PropertyKeys.GROUP_ID, "team" + team);
                user(transaction, "reader-" + team, "member", "public")
                        .createRelationshipTo(group, RelationshipType.withName(RelationshipTypes.MEMBER_OF));
                var access = transaction.createNode(Label.label(Labels.ACL));
                access.setProperty(PropertyKeys.ACL_KEY, Filter.aclKey(team));
                access.setProperty(PropertyKeys.ACCESS_LEVEL, "confidential");
                access.setProperty(PropertyKeys.GRANTEES, new String[] {"group:team" + team});
            }
            transaction.commit();
        }
    }

    private static Node user(Transaction transaction, String id, String role, String level) {
        var user = transaction.createNode(Label.label(Labels.USER));
        user.setProperty(PropertyKeys.USER_ID, id);
        user.setProperty(PropertyKeys.ROLE, role);
        user.setProperty(PropertyKeys.STATUS, "active");
        user.setProperty(PropertyKeys.ACCESS_LEVEL, level);
        return user;
    }

    private static Node write(Transaction transaction, BenchmarkDocument document) {
        var text = document.text();
        var node = transaction.createNode(Label.label(Labels.DOCUMENT), Label.label(document.type()));
        node.setProperty(PropertyKeys.KEY, document.key());
        node.setProperty(PropertyKeys.DOCUMENT_TYPE, document.type());
        node.setProperty(PropertyKeys.TITLE, document.title());
        node.setProperty(PropertyKeys.CONTENT, text);
        node.setProperty(PropertyKeys.PRODUCT_NAME, document.product());
        node.setProperty(PropertyKeys.STATUS, document.status());
        node.setProperty(PropertyKeys.TAGS, document.tags().toArray(String[]::new));
        node.setProperty(PropertyKeys.ACCESS_LEVEL, "confidential");
        node.setProperty(PropertyKeys.ACL_KEY, Filter.aclKey(document.team()));
        node.setProperty(PropertyKeys.VALID_FROM, BEGIN);
        node.setProperty(PropertyKeys.MODIFIED_DATE, BEGIN.plusMinutes(document.number() % MINUTES_IN_YEAR));
        var chunk = transaction.createNode(Label.label(Labels.CHUNK));
        chunk.setProperty(PropertyKeys.CHUNK_ID, document.chunkId());
        chunk.setProperty(PropertyKeys.DOCUMENT_KEY, document.key());
        chunk.setProperty(PropertyKeys.ACL_KEY, Filter.aclKey(document.team()));
        chunk.setProperty(PropertyKeys.CONTENT, text);
        chunk.setProperty(PropertyKeys.CONTEXTUAL_SUMMARY, document.title());
        chunk.setProperty(PropertyKeys.CONTENT_HASH, document.chunkId());
        chunk.setProperty(PropertyKeys.CHUNK_INDEX, 0L);
        chunk.setProperty(PropertyKeys.CHUNK_TYPE, "body");
        chunk.setProperty(PropertyKeys.SECTION_HIERARCHY, new String[0]);
        chunk.setProperty(PropertyKeys.EMBEDDING, document.vector());
        node.createRelationshipTo(chunk, RelationshipType.withName(RelationshipTypes.HAS_CHUNK));
        return node;
    }

    private static void link(Node parent, Node child, long number) {
        var link = parent.createRelationshipTo(child, RelationshipType.withName(RelationshipTypes.PARENT_OF));
        link.setProperty(PropertyKeys.LINK_ID, "link-" + number);
        link.setProperty(PropertyKeys.ORIGIN, "declared");
        link.setProperty(PropertyKeys.CONFIDENCE, 1.0);
        link.setProperty(PropertyKeys.EVIDENCE, "benchmark");
        link.setProperty(PropertyKeys.VALID_FROM, BEGIN);
    }
}
