// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.plugin.graph.EmbeddedDatabase;
import io.throughline.plugin.graph.RandomGraph;
import io.throughline.plugin.graph.SampleGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What may not be read leaves no trace: every answer is the same, to the last digit, when all that the asker may not read is
 * deleted from the graph. Stronger than that nothing is shown, for it holds scores, counts and order as well.
 */
// [test->TL-US-13]
class NoTraceIT {
    private static final int GRAPHS = Integer.getInteger("leak.graphs", 6);
    private static final int CALLS = 40;
    private static final int DOCUMENTS = 60;

    private EmbeddedDatabase database = EmbeddedDatabase.cleared();

    private record Call(String statement, Map<String, Object> parameters) {}

    @Test
    void shouldAnswerAsIfTheRestWereNotThere() {
        for (int graph = 0; graph < GRAPHS; graph++) {
            long seed = 9_000 + graph;
            var random = new Random(seed);
            var world = new RandomGraph(random, DOCUMENTS);
            var person = world.people.get(graph % 3);
            database = EmbeddedDatabase.cleared();
            world.writeTo(database);
            var calls = new ArrayList<Call>();
            for (int call = 0; call < CALLS; call++) {
                calls.add(anyCall(world, random, person));
            }
            var before = calls.stream().map(this::answer).toList();
            assertThat(before).as("seed %d", seed).anyMatch(rows -> !rows.isEmpty());
            delete(world.documents.stream()
                    .filter(doc -> !person.mayRead(doc))
                    .map(RandomGraph.Doc::key)
                    .toList());

            for (int call = 0; call < CALLS; call++) {
                assertThat(answer(calls.get(call)))
                        .as("seed %d, %s, %s", seed, person, calls.get(call))
                        .isEqualTo(before.get(call));
            }
        }
    }

    /** Bounds of work are met by what the asker may read, not by what there is. */
    @Test
    void shouldGoByAnAuthorWhoWroteMuchThatNobodySees() {
        var graph = new SampleGraph(database = EmbeddedDatabase.cleared())
                .user("ann", "reader", "internal", "active")
                .document("A", "Page", "Alpha")
                .chunk("A", "a battery runs low", 1, 0, 0, 0)
                .document("B", "Page", "Beta")
                .chunk("B", "a pilot plans", 0, 1, 0, 0);
        graph.crowd("hidden", 60, "nothing", Map.of("aclKey", "restricted"), 0, 0, 1, 0);
        database.run("CREATE (p:User {userId: 'bob'}) WITH p MATCH (d:Document) CREATE (p)-[:AUTHORED]->(d)");
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("query", "battery");
        parameters.put("vector", null);
        parameters.put("principal", "ann");
        parameters.put("options", Map.of());

        assertThat(database.run(
                        "CALL throughline.search.hybrid($query, $vector, $principal, $options) YIELD key RETURN key",
                        parameters))
                .extracting(row -> row.get("key"))
                .containsExactly("A", "B");
    }

    private Call anyCall(RandomGraph world, Random random, RandomGraph.Person person) {
        var key = world.pick(world.documents).key();
        var principal = person.userId();
        return switch (random.nextInt(5)) {
            case 0 ->
                new Call(
                        "CALL throughline.trace.walk([$key], $principal, {direction: 'both', limit: $limit})",
                        Map.of("key", key, "principal", principal, "limit", 1 + random.nextInt(30)));
            case 1 ->
                new Call(
                        "CALL throughline.trace.impact([$key], $principal, {limit: $limit})",
                        Map.of("key", key, "principal", principal, "limit", 1 + random.nextInt(30)));
            case 2 ->
                new Call(
                        "CALL throughline.trace.suggest($principal, {from: [$from], to: [$to], confidence: 0.0, linked: true})",
                        Map.of(
                                "principal", principal,
                                "from", world.pick(RandomGraph.TYPES),
                                "to", world.pick(RandomGraph.TYPES)));
            case 3 ->
                new Call(
                        "CALL throughline.search.facets($query, $principal, {})",
                        Map.of("query", world.pick(RandomGraph.WORDS), "principal", principal));
            default ->
                new Call(
                        "CALL throughline.search.hybrid($query, $vector, $principal, {limit: $limit})",
                        Map.of(
                                "query",
                                random.nextBoolean() ? world.sentence() : key,
                                "vector",
                                Arrays.stream(world.vector()).boxed().toList(),
                                "principal",
                                principal,
                                "limit",
                                1 + random.nextInt(20)));
        };
    }

    private List<Map<String, Object>> answer(Call call) {
        return database.run(call.statement(), call.parameters());
    }

    private void delete(List<String> keys) {
        database.run("""
                MATCH (d:Document) WHERE d.key IN $keys
                OPTIONAL MATCH (d)-[:HAS_CHUNK]->(c)
                DETACH DELETE d, c
                """, Map.of("keys", keys));
    }
}
