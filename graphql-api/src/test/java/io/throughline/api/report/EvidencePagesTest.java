// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidencePagesTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-23T00:00:00Z");

    private final List<List<?>> pages = new ArrayList<>();

    @Test
    void readsFewItemsAtOnceWhereMuchStandsForThem() {
        var standings = IntStream.range(0, 20)
                .mapToObj(number -> standing("item-%02d".formatted(number), 2000))
                .toList();

        assertThat(keys(standings, Set.of()))
                .containsExactlyElementsOf(standings.stream()
                        .map(standing -> String.valueOf(standing.get("key")))
                        .toList());
        // A thousand of each item's proofs are shown, and five thousand read at once.
        assertThat(pages).hasSize(4).allSatisfy(page -> assertThat(page).hasSize(5));
    }

    @Test
    void readsManyItemsAtOnceWhereNothingStandsForThem() {
        keys(
                IntStream.range(0, 2500)
                        .mapToObj(number -> standing("item-%04d".formatted(number), 0))
                        .toList(),
                Set.of());

        assertThat(pages).extracting(List::size).containsExactly(1000, 1000, 500);
    }

    @Test
    void goesOnBehindItemsThatVanishedMeanwhile() {
        var standings = List.of(standing("a", 5000), standing("b", 5000), standing("c", 5000));

        assertThat(keys(standings, Set.of("a", "b"))).containsExactly("c");
    }

    private List<String> keys(List<Map<String, @Nullable Object>> standings, Set<String> vanished) {
        ReportGraph graph = (cypher, parameters) -> {
            var asked = (List<?>) Objects.requireNonNull(parameters.get("keys"));
            pages.add(asked);
            return asked.stream()
                    .filter(key -> !vanished.contains(key))
                    .map(key -> standing(String.valueOf(key), 0))
                    .toList();
        };
        return StreamSupport.stream(new EvidencePages(graph, standings, 1000, NOW).spliterator(), false)
                .map(row -> String.valueOf(row.get("key")))
                .toList();
    }

    private static Map<String, @Nullable Object> standing(String key, long proofs) {
        return Map.of("key", key, "proofs", proofs);
    }
}
