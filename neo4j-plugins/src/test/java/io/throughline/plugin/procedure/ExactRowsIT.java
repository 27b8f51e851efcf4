// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.plugin.graph.EmbeddedDatabase;
import io.throughline.plugin.graph.SampleGraph;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * As many rows as asked for, under any filter: thousands of documents that do not pass stand nearer, in vectors and in
 * words, than the few that do.
 */
class ExactRowsIT {
    private static final List<Double> VECTOR = List.of(1.0, 0.0, 0.0, 0.0);
    private static final int FEW = 12;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void writeGraph() {
        database = EmbeddedDatabase.cleared();
        new SampleGraph(database)
                .user("ann", "reader", "internal", "active")
                .user("root", "admin", "restricted", "active")
                .crowd("HID", 3000, "battery battery battery", Map.of("aclKey", "restricted"), 1, 0, 0, 0)
                .crowd(
                        "NEAR",
                        3000,
                        "battery battery level",
                        Map.of("status", "draft", "productName", "Near"),
                        1,
                        0.01,
                        0,
                        0)
                .crowd(
                        "FAR",
                        FEW,
                        "the word battery among many other words that have nothing to do with what is asked",
                        Map.of(
                                "status", "approved",
                                "productName", "Far",
                                "tags", List.of("rare"),
                                "documentType", "Epic",
                                "modifiedDate", java.time.ZonedDateTime.parse("2026-01-01T00:00:00Z")),
                        0.1,
                        1,
                        0,
                        0)
                .crowd(
                        "PAST",
                        30,
                        "nothing",
                        Map.of(
                                "tags", List.of("past"),
                                "validFrom", java.time.ZonedDateTime.parse("2020-01-01T00:00:00Z"),
                                "validTo", java.time.ZonedDateTime.parse("2021-01-01T00:00:00Z")))
                .ready();
        database.run("MATCH (c:Chunk) WHERE c.documentKey STARTS WITH 'PAST-' DETACH DELETE c");
    }

    static Stream<Arguments> shouldGiveEveryRowThatPasses() {
        return Stream.of(
                        Map.<String, Object>of("statuses", List.of("approved")),
                        Map.<String, Object>of("products", List.of("Far")),
                        Map.<String, Object>of("tags", List.of("rare")),
                        Map.<String, Object>of("types", List.of("Epic")),
                        Map.<String, Object>of("modifiedAfter", "2025-12-31"),
                        Map.<String, Object>of("modifiedBefore", "2026-01-02", "modifiedAfter", "2025-12-31"))
                .flatMap(filter -> IntStream.of(1, FEW, 1000).mapToObj(limit -> Arguments.of(filter, limit)));
    }

    @ParameterizedTest
    @MethodSource
    void shouldGiveEveryRowThatPasses(Map<String, Object> filter, int limit) {
        var options = new java.util.LinkedHashMap<>(filter);
        options.put("limit", limit);
        var ann = new Searching(database, "ann");
        for (var vector : new java.util.ArrayList<List<Double>>(java.util.Arrays.asList(VECTOR, null))) {
            var keys = ann.keys("battery", vector, options);
            assertThat(keys)
                    .as("vector %s", vector)
                    .hasSize(Math.min(limit, FEW))
                    .doesNotHaveDuplicates();
            assertThat(keys).allMatch(key -> key.startsWith("FAR-"));
        }
    }

    @ParameterizedTest
    @MethodSource("limits")
    void shouldGiveAllRowsAsked(int limit) {
        assertThat(new Searching(database, "ann").keys("battery", VECTOR, Map.of("limit", limit)))
                .hasSize(limit)
                .doesNotHaveDuplicates()
                .noneMatch(key -> key.startsWith("HID"));
        assertThat(new Searching(database, "root").keys("battery", VECTOR, Map.of("limit", limit)))
                .hasSize(limit)
                .allMatch(key -> key.startsWith("HID"));
    }

    /** Documents without passages come last when there is a vector; what was there at a moment comes though it is gone. */
    @ParameterizedTest
    @MethodSource("limits")
    void shouldGiveAllRowsOfAMoment(int limit) {
        var options = Map.<String, Object>of("asOf", "2020-06-01", "tags", List.of("past"), "limit", limit);
        assertThat(new Searching(database, "ann").keys("battery", VECTOR, options))
                .hasSize(Math.min(limit, 30))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.startsWith("PAST-"));
        var now = Map.<String, Object>of("tags", List.of("past"), "limit", limit);
        assertThat(new Searching(database, "ann").keys("battery", VECTOR, now)).isEmpty();
    }

    static IntStream limits() {
        return IntStream.of(1, 10, 100, 1000);
    }
}
