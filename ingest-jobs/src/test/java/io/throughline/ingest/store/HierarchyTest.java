// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HierarchyTest {
    @Test
    void shouldRefuseWhatWouldCloseACircle() {
        var hierarchy = new Hierarchy();
        hierarchy.add("A", "B");

        assertThat(hierarchy.addUnlessCycle("B", "C")).isTrue();
        assertThat(hierarchy.addUnlessCycle("C", "A")).isFalse();
        assertThat(hierarchy.addUnlessCycle("A", "A")).isFalse();
        assertThat(hierarchy.addUnlessCycle("A", "C"))
                .as("a second way down is no circle")
                .isTrue();
        assertThat(hierarchy.addUnlessCycle("B", "C"))
                .as("the same again changes nothing")
                .isTrue();
    }

    @Test
    void shouldNeverHoldACircleAndRefuseNothingElse() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var hierarchy = new Hierarchy();
            var size = 2 + random.nextInt(8);
            var above = new boolean[size][size];
            for (var i = 0; i < 30; i++) {
                var parent = random.nextInt(size);
                var child = random.nextInt(size);
                var expected = parent != child && !above[child][parent];
                assertThat(hierarchy.addUnlessCycle("D" + parent, "D" + child))
                        .as("seed %d", seed)
                        .isEqualTo(expected);
                if (expected) {
                    connect(above, parent, child);
                }
            }
        }
    }

    /** Keeps {@code above} transitively closed. */
    private static void connect(boolean[][] above, int parent, int child) {
        for (var upper = 0; upper < above.length; upper++) {
            for (var lower = 0; lower < above.length; lower++) {
                above[upper][lower] |=
                        (upper == parent || above[upper][parent]) && (lower == child || above[child][lower]);
            }
        }
    }
}
