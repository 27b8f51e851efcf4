// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.tracing;

import io.throughline.benchmarks.database.Graph;
import io.throughline.names.LinkOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes projects as ingest would: the same labels, properties and links. The schema has to be there. */
final class TraceLoading {
    private static final int BATCH = 10_000;

    private static final String USERS = """
            CREATE (:User {userId: 'local', role: 'admin', status: 'active', accessLevel: 'restricted'})
            CREATE (:User {userId: 'reader', role: 'member', status: 'active', accessLevel: 'internal'})
            CREATE (:Acl {aclKey: 'internal', accessLevel: 'internal', grantees: []})
            CREATE (:Acl {aclKey: 'restricted', accessLevel: 'restricted', grantees: []})
            """;
    private static final String DOCUMENTS = """
            UNWIND $rows AS row
            CREATE (d:Document {key: row.key, documentType: row.type, title: 'Title of ' + row.key, productName: $product,
                                content: $content, status: 'approved', owner: 'someone', aclKey: row.aclKey,
                                accessLevel: row.aclKey, fingerprint: row.key, sourceUrl: 'https://example.org/' + row.key,
                                validFrom: datetime('2026-01-01T00:00:00Z')})
            WITH d, row CALL apoc.create.addLabels(d, [row.type]) YIELD node
            RETURN count(*)
            """;
    private static final String LINKS = """
            UNWIND $rows AS row
            MATCH (from:Document {key: row.from})
            MATCH (to:Document {key: row.to})
            CREATE (from)-[:%s {linkId: $product + row.number, origin: $origin, confidence: row.confidence,
                                evidence: 'src/File.java:' + row.number + '@0123456789ab', reviewState: 'unreviewed',
                                sourceFingerprint: row.from, targetFingerprint: row.to,
                                validFrom: datetime('2026-01-01T00:00:00Z')}]->(to)
            """;

    private final Graph graph;
    private final Consumer<String> notes;

    TraceLoading(Graph graph, Consumer<String> notes) {
        this.graph = graph;
        this.notes = notes;
    }

    void users() {
        graph.run(USERS, Map.of());
    }

    void project(TracedProject project) {
        var content = "A few words that stand for what the document says. ".repeat(6);
        inBatches(
                project.allDocuments(),
                document -> Map.of("key", document.key(), "type", document.type(), "aclKey", document.aclKey()),
                rows -> graph.run(DOCUMENTS, Map.of("rows", rows, "product", project.name(), "content", content)));
        notes.accept("loaded %,d documents of %s".formatted(project.documents(), project.name()));
        // By type, for the type of a link cannot be a parameter; once through the numbers for each keeps memory flat.
        var types = project.allLinks().map(TracedProject.Link::type).collect(Collectors.toSet());
        for (var type : types) {
            inBatches(
                    project.allLinks().filter(link -> link.type().equals(type)),
                    link -> Map.of(
                            "from", link.from(),
                            "to", link.to(),
                            "number", link.number(),
                            "confidence", link.confidence()),
                    rows -> graph.run(
                            LINKS.formatted(type),
                            Map.of(
                                    "rows", rows,
                                    "product", project.name(),
                                    "origin", LinkOrigin.ANNOTATION.value())));
        }
        notes.accept("loaded %,d links of %s".formatted(project.links(), project.name()));
    }

    private static <T> void inBatches(
            Stream<T> all, Function<T, Map<String, Object>> row, Consumer<List<Map<String, Object>>> write) {
        var rows = new ArrayList<Map<String, Object>>();
        all.forEach(each -> {
            rows.add(row.apply(each));
            if (rows.size() == BATCH) {
                write.accept(List.copyOf(rows));
                rows.clear();
            }
        });
        if (!rows.isEmpty()) {
            write.accept(rows);
        }
    }
}
