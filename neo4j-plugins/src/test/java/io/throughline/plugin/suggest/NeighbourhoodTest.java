// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.plugin.retrieval.Likeness;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

// [test->TL-US-34]
class NeighbourhoodTest {
    private static final List<Likeness> LIKENESSES =
            List.of(likeness("Pay", 4), likeness("Cart", 2), likeness("Map", 1.9), likeness("Log", 0));

    @Test
    void shouldRaiseWhatWorksWithWhatIsAlike() {
        var spread = spread(Map.of("Map", Set.of("Pay")));

        assertThat(spread).extracting(Likeness::key).containsExactly("Pay", "Map", "Cart", "Log");
        assertThat(spread.get(1).evidence()).isCloseTo(1.9 + 0.2 * 4, within(1e-12));
    }

    @Test
    void shouldTakeTheMeanSoThatManyNeighboursAreNoMerit() {
        var spread = spread(Map.of("Log", Set.of("Pay", "Cart", "Map", "Log")));

        assertThat(spread.get(3).evidence()).isCloseTo(0.2 * (4 + 2 + 1.9) / 3, within(1e-12));
    }

    @Test
    void shouldIgnoreWhatIsNoTarget() {
        assertThat(spread(Map.of("Map", Set.of("Elsewhere")))).isEqualTo(LIKENESSES);
        assertThat(new Neighbourhood(key -> Set.of(), Set.of()).spread(List.of()))
                .isEmpty();
    }

    private static List<Likeness> spread(Map<String, Set<String>> connected) {
        var targets = LIKENESSES.stream().map(Likeness::key).collect(Collectors.toSet());
        return new Neighbourhood(key -> connected.getOrDefault(key, Set.of()), targets).spread(LIKENESSES);
    }

    private static Likeness likeness(String key, double evidence) {
        return new Likeness(key, evidence, 0, 0, List.of());
    }
}
