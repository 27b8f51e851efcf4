// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.plugin.graph.EmbeddedDatabase;
import io.throughline.plugin.graph.Rows;
import io.throughline.plugin.graph.SampleGraph;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.TransientFailureException;

/** What is kept in memory is what the graph holds: after each commit, after none, after a restart, and within its limit. */
// [test->TL-SPEC-7]
class MemoryIT {
    private static final List<Double> NORTH = List.of(1.0, 0.0, 0.0, 0.0);

    private static final List<String> WORDS = List.of("zebra", "okapi", "lynx", "otter", "heron", "ibis", "newt");

    private EmbeddedDatabase database = EmbeddedDatabase.cleared();

    @BeforeEach
    void writeGraph() {
        database = EmbeddedDatabase.cleared();
        write(database);
    }

    private static void write(EmbeddedDatabase database) {
        new SampleGraph(database)
                .user("ann", "reader", "internal", "active")
                .document("A", "Page", "Alpha", Map.of("status", "draft"))
                .chunk("A", "a battery runs low", 1, 0, 0, 0)
                .document("B", "Page", "Beta", Map.of("status", "draft"))
                .chunk("B", "a pilot plans a route", 0, 1, 0, 0)
                .ready();
    }

    @Test
    void shouldAnswerFromMemory() {
        var strategy = Rows.text(
                Searching.explanation(new Searching(database, "ann")
                        .rows("battery", NORTH, Map.of())
                        .get(0)),
                "strategy");
        assertThat(strategy)
                .isEqualTo("vector: all 2 passages that pass compared; text: terms of all passages that pass");
        var report = report(database);
        assertThat(report)
                .containsEntry("state", "ready")
                .containsEntry("documents", 2L)
                .containsEntry("vectors", 2L);
        assertThat(Rows.integer(report, "bytes")).isPositive().isLessThan(Rows.integer(report, "bytesMax"));
    }

    @Test
    void shouldSeeWhatACommitAdds() {
        new SampleGraph(database).document("C", "Page", "Gamma").chunk("C", "a zebra", 0.9, 0.1, 0, 0);
        assertThat(byWords("zebra")).containsExactly("C");
        assertThat(byVector()).containsExactly("A", "C", "B");
    }

    @Test
    void shouldSeeAChangedText() {
        database.run("MATCH (c:Chunk {documentKey: 'A'}) SET c.content = 'a zebra'");
        assertThat(byWords("zebra")).containsExactly("A");
        assertThat(byWords("battery")).isEmpty();
        database.run("MATCH (d:Document {key: 'A'}) SET d.title = 'Okapi'");
        assertThat(byWords("okapi")).containsExactly("A");
    }

    @Test
    void shouldSeeAChangedVector() {
        database.run("MATCH (c:Chunk {documentKey: 'B'}) SET c.embedding = [2.0, 0.0, 0.0, 0.0]");
        database.run("MATCH (c:Chunk {documentKey: 'A'}) SET c.embedding = [0.0, 0.0, 0.0, 1.0]");
        assertThat(byVector()).containsExactly("B", "A");
        database.run("MATCH (c:Chunk {documentKey: 'B'}) REMOVE c.embedding");
        assertThat(byVector()).startsWith("A");
        assertThat(report(database)).containsEntry("vectors", 1L);
    }

    /** The other slot has vectors and no index here: whoever mixed the two, or searched the wrong one, would fail. */
    // [test->TL-US-48]
    @Test
    void shouldFollowTheModelInForce() {
        database.run(
                "CREATE (:EmbeddingModel {name: 'one', slot: 1, inForce: true}), (:EmbeddingModel {name: 'two', slot: 2})");
        database.run("MATCH (c:Chunk {documentKey: 'A'}) SET c.secondEmbedding = [0.0, 1.0, 0.0]");
        database.run("MATCH (c:Chunk {documentKey: 'B'}) SET c.secondEmbedding = [1.0, 0.0, 0.0]");
        assertThat(byVector()).containsExactly("A", "B");
        database.run("CREATE VECTOR INDEX chunk_second_embedding FOR (c:Chunk) ON (c.secondEmbedding)"
                + " OPTIONS {indexConfig: {`vector.dimensions`: 3, `vector.similarity_function`: 'cosine'}}");
        database.run("CALL db.awaitIndexes(300)");
        putInForce("two");
        var ann = new Searching(database, "ann");
        var north = List.of(1.0, 0.0, 0.0);
        assertThat(ann.keys("", north, Map.of())).containsExactly("B", "A");
        database.awaitMemory("ready");
        assertThat(ann.keys("", north, Map.of())).containsExactly("B", "A");
        database.run("MATCH (c:Chunk {documentKey: 'B'}) REMOVE c.secondEmbedding");
        assertThat(ann.keys("", north, Map.of())).startsWith("A");
        assertThat(report(database)).containsEntry("vectors", 1L);
        putInForce("one");
        assertThat(byVector()).containsExactly("A", "B");
        database.awaitMemory("ready");
        assertThat(byVector()).containsExactly("A", "B");
        assertThat(report(database)).containsEntry("vectors", 2L);
        database.run("DROP INDEX chunk_second_embedding");
    }

    private void putInForce(String name) {
        try (var transaction = database.service().beginTx()) {
            transaction.execute("MATCH (m:EmbeddingModel {inForce: true}) REMOVE m.inForce");
            transaction.execute("MATCH (m:EmbeddingModel {name: $name}) SET m.inForce = true", Map.of("name", name));
            transaction.commit();
        }
    }

    @Test
    void shouldForgetWhatIsDeleted() {
        database.run("MATCH (:Document {key: 'A'})-[:HAS_CHUNK]->(c) DETACH DELETE c");
        assertThat(byWords("battery")).isEmpty();
        database.run("MATCH (d:Document {key: 'A'}) DETACH DELETE d");
        assertThat(byVector()).containsExactly("B");
        assertThat(report(database)).containsEntry("documents", 1L).containsEntry("vectors", 1L);
    }

    @Test
    void shouldFollowLabels() {
        database.run("MATCH (d:Document {key: 'A'}) REMOVE d:Document");
        assertThat(byVector()).containsExactly("B");
        database.run("MATCH (d {key: 'A'}) SET d:Document");
        assertThat(byVector()).containsExactly("A", "B");
    }

    @Test
    void shouldFollowWhatFiltersAndAccessLookAt() {
        database.run("MATCH (d:Document {key: 'B'}) SET d.status = 'approved', d.tags = ['red']");
        var ann = new Searching(database, "ann");
        assertThat(ann.keys("x", NORTH, Map.of("statuses", List.of("approved"))))
                .containsExactly("B");
        assertThat(ann.keys("x", NORTH, Map.of("tags", List.of("red")))).containsExactly("B");
        database.run("MATCH (d:Document {key: 'B'})-->(c:Chunk) SET d.aclKey = 'restricted', c.aclKey = 'restricted'");
        assertThat(byVector()).containsExactly("A");
        database.run("MATCH (d:Document {key: 'A'}) SET d.validTo = datetime()");
        assertThat(byVector()).isEmpty();
    }

    @Test
    void shouldNotSeeWhatIsRolledBack() {
        try (var transaction = database.service().beginTx()) {
            transaction.execute(
                    "MATCH (c:Chunk {documentKey: 'A'}) SET c.content = 'a zebra', c.embedding = [0.0, 1.0, 0.0, 0.0]");
            transaction.execute("MATCH (d:Document {key: 'B'}) DETACH DELETE d");
            transaction.rollback();
        }
        assertThat(byWords("zebra")).isEmpty();
        assertThat(byVector()).containsExactly("A", "B");
    }

    @Test
    void shouldComeBackAfterARestart() {
        var other = EmbeddedDatabase.with(Map.of());
        try {
            write(other);
            new Searching(other, "ann").keys("battery pilot", NORTH, Map.of());
            other.awaitMemory("ready");
            var before = new Searching(other, "ann").rows("battery pilot", NORTH, Map.of());
            other.restart();
            assertThat(new Searching(other, "ann").keys("battery pilot", NORTH, Map.of()))
                    .containsExactly("A", "B");
            other.awaitMemory("ready");
            assertThat(new Searching(other, "ann").rows("battery pilot", NORTH, Map.of()))
                    .isEqualTo(before);
        } finally {
            other.stop();
        }
    }

    @Test
    void shouldGoToTheIndexesAboveItsLimit() {
        var small = EmbeddedDatabase.with(Map.of("db.throughline.search.memory_limit", "20000"));
        try {
            write(small);
            small.awaitMemory("too_large");
            var ann = new Searching(small, "ann");
            assertThat(ann.keys("battery", NORTH, Map.of())).containsExactly("A", "B");
            assertThat(Rows.text(
                            Searching.explanation(
                                    ann.rows("battery", NORTH, Map.of()).get(0)),
                            "strategy"))
                    .contains("BM25");
            assertThat(report(small)).containsEntry("documents", 0L);
        } finally {
            small.stop();
        }
    }

    /** Writers who get into each other's way, and readers meanwhile: in the end the memory is what the graph is. */
    @Test
    void shouldEndUpAsTheGraphAfterConcurrentWrites() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            var jobs = new java.util.ArrayList<Callable<Void>>();
            for (int job = 0; job < 4; job++) {
                int number = job;
                jobs.add(() -> {
                    for (int i = 0; i < 40; i++) {
                        tryChange(
                                "P" + (i + number) % 6,
                                WORDS.get(number) + " " + WORDS.get(i % WORDS.size()),
                                i % 9 == 8);
                        byWords(WORDS.get(i % WORDS.size()));
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(jobs)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        for (var word : WORDS) {
            var expected = database.run(
                    "MATCH (d:Document)-[:HAS_CHUNK]->(c) WHERE $word IN split(c.content, ' ') RETURN DISTINCT d.key AS key",
                    Map.of("word", word));
            assertThat(byWords(word))
                    .as(word)
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().map(row -> Rows.text(row, "key")).toList());
        }
    }

    /**
     * A writer may lose against another one, who deletes what its statement has just found (Neo4j reads what is
     * committed) or holds what it waits for. What counts is what the graph holds in the end.
     */
    private void tryChange(String key, String content, boolean delete) {
        try {
            change(key, content, delete);
        } catch (QueryExecutionException | TransientFailureException e) {
            assertThat(e).hasMessageNotContaining("throughline");
        }
    }

    private void change(String key, String content, boolean delete) {
        database.run(
                "MERGE (d:Document {key: $key}) SET d.aclKey = 'internal', d.title = 'page', d.documentType = 'Page'",
                Map.of("key", key));
        database.run("""
                MATCH (d:Document {key: $key}) SET d.lock = 1
                WITH d OPTIONAL MATCH (d)-[:HAS_CHUNK]->(old) DETACH DELETE old
                WITH DISTINCT d CREATE (d)-[:HAS_CHUNK]->(:Chunk {aclKey: 'internal', content: $content})
                """, Map.of("key", key, "content", content));
        if (delete) {
            database.run(
                    "MATCH (d:Document {key: $key}) SET d.lock = 2 WITH d OPTIONAL MATCH (d)-[:HAS_CHUNK]->(c) DETACH DELETE d, c",
                    Map.of("key", key));
        }
    }

    private List<String> byWords(String words) {
        return new Searching(database, "ann").keys(words, null, Map.of());
    }

    private List<String> byVector() {
        return new Searching(database, "ann").keys("", NORTH, Map.of());
    }

    private static Map<String, Object> report(EmbeddedDatabase database) {
        return database.run("CALL throughline.search.memory()").get(0);
    }
}
