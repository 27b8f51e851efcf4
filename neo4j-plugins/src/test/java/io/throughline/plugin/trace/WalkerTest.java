// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [test->TL-SPEC-9] [test->TL-US-12]
class WalkerTest {
    @ParameterizedTest
    @CsvSource({
        "down, P, 1, P E",
        "down, P, 4, P E S C T D",
        "down, S, 1, S C T",
        "up,   C, 1, C S",
        "up,   C, 3, C S E P",
        "up,   P, 3, P",
        "both, S, 1, S C E T",
        "down, C, 2, C D",
    })
    void shouldWalkTowardsTheProductOrTowardsTheCode(String direction, String start, int depth, String keys) {
        var graph = new Arrows()
                .arrow("P", "PARENT_OF", "E")
                .arrow("E", "PARENT_OF", "S")
                .arrow("C", "IMPLEMENTS", "S")
                .arrow("T", "VERIFIES", "S")
                .arrow("C", "CONTAINS", "D");
        var walk = walk(graph, List.of(start), Direction.of(direction), depth, 100);
        assertThat(walk.steps().stream().map(Step::key)).containsExactly(keys.split(" "));
        assertThat(walk.truncated()).isFalse();
    }

    @Test
    void shouldTellTheLinkItCameBy() {
        var step = walk(new Arrows().arrow("C", "IMPLEMENTS", "S"), List.of("S"), Direction.DOWN, 1, 10)
                .steps()
                .get(1);
        assertThat(step.fromKey()).isEqualTo("S");
        assertThat(step.depth()).isEqualTo(1);
        assertThat(step.link())
                .isNotNull()
                .extracting(Link::type, Link::direction)
                .containsExactly("IMPLEMENTS", "in");
    }

    @Test
    void shouldReachEachDocumentOnceEvenInCircles() {
        var graph = new Arrows()
                .arrow("A", "DEPENDS_ON", "B")
                .arrow("B", "DEPENDS_ON", "C")
                .arrow("C", "DEPENDS_ON", "A")
                .arrow("A", "DEPENDS_ON", "A");
        assertThat(walk(graph, List.of("A"), Direction.BOTH, 10, 100).steps())
                .extracting(Step::key)
                .containsExactly("A", "B", "C");
    }

    @Test
    void shouldComeOverTheSmallerKeyAndTheSurerLink() {
        var graph = new Arrows()
                .arrow("A", "PARENT_OF", "C")
                .arrow("A", "PARENT_OF", "B")
                .arrow("C", "PARENT_OF", "D")
                .arrow("B", "PARENT_OF", "D", 0.4)
                .arrow("B", "PARENT_OF", "D", 0.9);
        var step = walk(graph, List.of("A"), Direction.DOWN, 2, 100).steps().get(3);
        assertThat(step.key()).isEqualTo("D");
        assertThat(step.fromKey()).isEqualTo("B");
        assertThat(step.link()).isNotNull().extracting(Link::confidence).isEqualTo(0.9);
    }

    @Test
    void shouldSayWhenTheLimitCutSomethingOff() {
        var graph = new Arrows().arrow("A", "PARENT_OF", "B").arrow("A", "PARENT_OF", "C");
        assertThat(walk(graph, List.of("A"), Direction.DOWN, 2, 3).steps()).hasSize(3);
        assertThat(walk(graph, List.of("A"), Direction.DOWN, 2, 3).truncated()).isFalse();
        assertThat(walk(graph, List.of("A"), Direction.DOWN, 2, 2).steps())
                .extracting(Step::key)
                .containsExactly("A", "B");
        assertThat(walk(graph, List.of("A"), Direction.DOWN, 2, 2).truncated()).isTrue();
        assertThat(walk(graph, List.of("B", "C"), Direction.DOWN, 2, 1).steps())
                .extracting(Step::key)
                .containsExactly("B");
        assertThat(walk(graph, List.of("B", "C"), Direction.DOWN, 2, 1).truncated())
                .isTrue();
    }

    @Test
    void shouldGiveNoRowsForKeysThatDoNotExist() {
        var walk = walk(new Arrows(), List.of("X"), Direction.BOTH, 2, 2);
        assertThat(walk.steps()).isEmpty();
        assertThat(walk.truncated()).isFalse();
    }

    @Test
    void shouldFindShortestWaysInAnyGraph() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            var graph = new Arrows();
            for (int i = 0; i < 25; i++) {
                graph.arrow("N" + random.nextInt(12), "DEPENDS_ON", "N" + random.nextInt(12));
            }
            int depth = 1 + random.nextInt(4);
            var steps = walk(graph, List.of("N0"), Direction.UP, depth, 100).steps();
            var found = new TreeMap<String, Integer>();
            steps.forEach(step -> found.put(step.key(), step.depth()));
            assertThat(found).as("seed %d", seed).isEqualTo(graph.distances("N0", depth));
            assertThat(steps)
                    .as("seed %d", seed)
                    .isSortedAccordingTo(Comparator.comparingInt(Step::depth).thenComparing(Step::key));
        }
    }

    private static Walk walk(Arrows graph, List<String> keys, Direction direction, int depth, int limit) {
        return Walker.walk(graph, new TraceRequest(keys, direction, depth, limit, TraceRequest.DEFAULT_TYPES, null));
    }
}
