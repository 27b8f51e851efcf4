// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.plugin.graph.EmbeddedDatabase;
import io.throughline.plugin.graph.RandomGraph;
import io.throughline.plugin.graph.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random graphs, rights, filters and questions, 250 calls a graph: whatever comes out may be read by the one who asked, and what
 * may be read comes out. {@code -Dleak.graphs=40} tries ten thousand.
 */
// [test->TL-US-13] [test->TL-SPEC-10]
class LeakIT {
    private static final int GRAPHS = Integer.getInteger("leak.graphs", 6);
    private static final int CALLS = 250;
    private static final int DOCUMENTS = 60;

    private EmbeddedDatabase database = EmbeddedDatabase.cleared();

    @Test
    void shouldShowNothingThatMayNotBeRead() {
        for (int graph = 0; graph < GRAPHS; graph++) {
            long seed = 7_000 + graph;
            var random = new Random(seed);
            var world = new RandomGraph(random, DOCUMENTS);
            database = EmbeddedDatabase.cleared();
            world.writeTo(database);
            for (int call = 0; call < CALLS; call++) {
                var person = world.pick(world.people);
                var what = "seed %d, call %d, %s".formatted(seed, call, person);
                trySearch(world, random, person, what);
                if (call % 4 == 0) {
                    tryWalk(world, random, person, what);
                    tryImpact(world, random, person, what);
                    tryFacets(world, random, person, what);
                    tryAbsence(world, random, person, what);
                }
                if (call % 25 == 0) {
                    tryReadable(world, person, what);
                }
            }
        }
    }

    private void trySearch(RandomGraph world, Random random, RandomGraph.Person person, String what) {
        var options = new LinkedHashMap<String, Object>();
        var types = world.some(RandomGraph.TYPES);
        var products = world.some(RandomGraph.PRODUCTS);
        var statuses = world.some(RandomGraph.STATUSES);
        var tags = world.some(RandomGraph.TAGS);
        options.put("types", types);
        options.put("products", products);
        options.put("statuses", statuses);
        options.put("tags", tags);
        int limit = 1 + random.nextInt(20);
        options.put("limit", limit);
        addLooks(options, world, random);
        boolean byVector = random.nextBoolean();
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("query", query(world, random));
        parameters.put(
                "vector", byVector ? Arrays.stream(world.vector()).boxed().toList() : null);
        parameters.put("principal", person.userId());
        parameters.put("options", options);
        var rows = database.run("""
                CALL throughline.search.hybrid($query, $vector, $principal, $options)
                YIELD rank, key, documentType, title, score, passages, explanation
                RETURN *
                """, parameters);

        var wanted = world.documents.stream()
                .filter(RandomGraph.Doc::live)
                .filter(person::mayRead)
                .filter(doc -> types.isEmpty() || types.contains(doc.type()))
                .filter(doc -> products.isEmpty() || products.contains(doc.product()))
                .filter(doc -> statuses.isEmpty() || statuses.contains(doc.status()))
                .filter(doc -> tags.isEmpty() || doc.tags().stream().anyMatch(tags::contains))
                .toList();
        var call = what + ", " + parameters;
        assertThat(wanted).as(call).extracting(RandomGraph.Doc::key).containsAll(column(rows, "key"));
        assertNothingHidden(world, person, rows, call);
        if (byVector) {
            assertThat(rows).as(call).hasSize(Math.min(limit, wanted.size()));
        }
        assertThat(rows).as(call).hasSizeLessThanOrEqualTo(limit);
        rows.forEach(row -> assertThat(contributions(row)).as(call).isEqualTo(Rows.decimal(row, "score")));
    }

    /** Ways to look at the same rows that must not change what may be seen. */
    private static void addLooks(Map<String, Object> options, RandomGraph world, Random random) {
        options.put("neighbours", random.nextInt(3));
        options.put("diversity", random.nextInt(3) == 0 ? 0.5 : 0);
        options.put("fusion", random.nextBoolean() ? "calibrated" : "rrf");
        options.put("weights", Map.of("graph", random.nextBoolean() ? 0.3 : 1.0));
        if (random.nextInt(4) == 0) {
            var candidates = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < 5; i++) {
                candidates.add(
                        Map.of("chunkId", world.pick(world.documents).key() + "#0", "score", random.nextDouble()));
            }
            options.put("candidates", candidates);
        }
    }

    private void tryFacets(RandomGraph world, Random random, RandomGraph.Person person, String what) {
        var types = world.some(RandomGraph.TYPES);
        var statuses = world.some(RandomGraph.STATUSES);
        boolean byWord = random.nextBoolean();
        var word = world.pick(world.documents).secret();
        var parameters = Map.<String, Object>of(
                "query", byWord ? word : "",
                "principal", person.userId(),
                "options", Map.of("types", types, "statuses", statuses));
        var rows = database.run("""
                CALL throughline.search.facets($query, $principal, $options) YIELD facet, value, count RETURN *
                """, parameters);
        var expected = new java.util.TreeMap<String, Long>();
        for (var doc : world.documents) {
            if (doc.live() && person.mayRead(doc) && (!byWord || doc.secret().equals(word))) {
                boolean type = types.isEmpty() || types.contains(doc.type());
                boolean status = statuses.isEmpty() || statuses.contains(doc.status());
                count(expected, "type " + doc.type(), status);
                count(expected, "product " + doc.product(), type && status);
                count(expected, "status " + doc.status(), type);
            }
        }
        var actual = new java.util.TreeMap<String, Long>();
        rows.forEach(row -> actual.put(row.get("facet") + " " + row.get("value"), Rows.integer(row, "count")));
        assertThat(actual).as(what + ", facets " + parameters).isEqualTo(expected);
    }

    private static void count(Map<String, Long> counts, String name, boolean counted) {
        if (counted) {
            counts.merge(name, 1L, Long::sum);
        }
    }

    private void tryAbsence(RandomGraph world, Random random, RandomGraph.Person person, String what) {
        var doc = world.pick(world.documents);
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("query", world.sentence());
        parameters.put(
                "vector",
                random.nextBoolean() ? Arrays.stream(world.vector()).boxed().toList() : null);
        parameters.put("principal", person.userId());
        parameters.put("key", doc.key());
        parameters.put("options", Map.of("limit", 3, "statuses", world.some(RandomGraph.STATUSES)));
        var row = database.run("""
                CALL throughline.search.explainAbsence($query, $vector, $principal, $key, $options)
                YIELD step, rank, score, legs, reason RETURN *
                """, parameters).get(0);
        var call = what + ", absence " + parameters;
        assertNothingHidden(world, person, List.of(row), call);
        boolean visible = doc.live() && person.mayRead(doc);
        assertThat(Rows.text(row, "step").equals("unknown")).as(call).isEqualTo(!visible);
        if (!visible) {
            assertThat(Rows.text(row, "reason"))
                    .as(call)
                    .isEqualTo("There is no document with this key that you may read now.");
        }
    }

    private void tryWalk(RandomGraph world, Random random, RandomGraph.Person person, String what) {
        var starts = List.of(
                world.pick(world.documents).key(), world.pick(world.documents).key(), "unknown");
        var parameters = Map.<String, Object>of(
                "keys", starts,
                "principal", person.userId(),
                "options",
                        Map.of(
                                "direction", world.pick(List.of("up", "down", "both")),
                                "depth", 1 + random.nextInt(4),
                                "limit", 1 + random.nextInt(60)));
        var rows = database.run("""
                CALL throughline.trace.walk($keys, $principal, $options)
                YIELD key, documentType, title, depth, fromKey, relationship, startKey, truncated
                RETURN *
                """, parameters);
        var call = what + ", walk " + parameters;
        assertNothingHidden(world, person, rows, call);
        var readableStarts = world.documents.stream()
                .filter(doc -> starts.contains(doc.key()) && doc.live() && person.mayRead(doc))
                .map(RandomGraph.Doc::key)
                .toList();
        if (!readableStarts.isEmpty()) {
            assertThat(readableStarts).as(call).contains((String) rows.get(0).get("key"));
        } else {
            assertThat(rows).as(call).isEmpty();
        }
    }

    private void tryImpact(RandomGraph world, Random random, RandomGraph.Person person, String what) {
        var start = world.pick(world.documents);
        var parameters = Map.<String, Object>of(
                "keys", List.of(start.key(), "unknown"),
                "principal", person.userId(),
                "options", Map.of("depth", 1 + random.nextInt(4), "limit", 1 + random.nextInt(60)));
        var rows = database.run("""
                CALL throughline.trace.impact($keys, $principal, $options)
                YIELD key, documentType, title, direction, distance, path, confidence, suspect, people, truncated, total
                RETURN *
                """, parameters);
        var call = what + ", impact " + parameters;
        assertNothingHidden(world, person, rows, call);
        assertThat(!rows.isEmpty()).as(call).isEqualTo(start.live() && person.mayRead(start));
        rows.forEach(row ->
                assertThat(Rows.integer(row, "total")).as(call).isBetween((long) rows.size(), readable(world, person)));
    }

    private static long readable(RandomGraph world, RandomGraph.Person person) {
        return world.documents.stream()
                .filter(doc -> doc.live() && person.mayRead(doc))
                .count();
    }

    private void tryReadable(RandomGraph world, RandomGraph.Person person, String what) {
        var keys = column(database.run("""
                        CALL throughline.access.readable($principal) YIELD aclKeys
                        MATCH (d:Document) WHERE d.aclKey IN aclKeys RETURN d.key AS key
                        """, Map.of("principal", person.userId())), "key");
        assertThat(keys)
                .as(what)
                .containsExactlyInAnyOrderElementsOf(world.documents.stream()
                        .filter(person::mayRead)
                        .map(RandomGraph.Doc::key)
                        .toList());
    }

    /** Whatever the column: a document's own word in it means that something of the document came out. */
    private static void assertNothingHidden(
            RandomGraph world, RandomGraph.Person person, List<Map<String, Object>> rows, String call) {
        var text = rows.toString();
        for (var doc : world.documents) {
            if (!doc.live() || !person.mayRead(doc)) {
                assertThat(text).as("%s reveals %s", call, doc).doesNotContainPattern("\\b" + doc.secret() + "\\b");
            }
        }
    }

    private static String query(RandomGraph world, Random random) {
        var document = world.pick(world.documents);
        return switch (random.nextInt(5)) {
            case 0 -> document.key();
            case 1 -> document.key().toLowerCase(java.util.Locale.ROOT);
            case 2 -> world.sentence() + " " + document.secret();
            default -> world.sentence();
        };
    }

    private static double contributions(Map<String, Object> row) {
        double sum = 0;
        for (var leg : Rows.maps(Rows.map(row, "explanation"), "legs")) {
            sum += Rows.decimal(leg, "contribution");
        }
        return sum;
    }

    private static List<String> column(List<Map<String, Object>> rows, String name) {
        return rows.stream().map(row -> (String) row.get(name)).collect(Collectors.toCollection(ArrayList::new));
    }
}
