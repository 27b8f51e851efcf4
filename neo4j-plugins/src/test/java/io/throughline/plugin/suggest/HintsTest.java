// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

// [test->TL-US-58]
class HintsTest {
    private final Past past = new Past();

    @Test
    void shouldTakeACommitThatNamesTheSourceForMoreTheLessItChanged() {
        past.naming("S", "alone", "Pay");
        past.naming("S", "many", "Cart", "Map", "Log", "Tax");

        var hints = hints("S");

        assertThat(hint(hints, "Pay").logOdds()).isCloseTo(4, within(1e-12));
        assertThat(hint(hints, "Pay").reasons()).containsExactly("named and changed in alone");
        assertThat(hint(hints, "Cart").logOdds()).isCloseTo(4 * 0.5, within(1e-12));
    }

    @Test
    void shouldBelieveSeveralCommitsMoreThanOneButNeverMoreThanAll() {
        IntStream.range(0, 5).forEach(i -> past.naming("S", "c" + i, "Pay", "Cart", "Map", "Log"));

        var hint = hint(hints("S"), "Pay");

        assertThat(hint.logOdds()).isCloseTo(4 * (1 - Math.pow(0.5, 5)), within(1e-12));
        assertThat(hint.reasons()).containsExactly("named and changed in c0, c1, c2 and 2 more");
    }

    @Test
    void shouldLearnNothingFromACommitThatChangedEverything() {
        past.naming("S", "all", IntStream.range(0, 51).mapToObj(i -> "f" + i).toArray(String[]::new));

        assertThat(hints("S")).isEmpty();
    }

    @Test
    void shouldHintAtWhatIsChangedTogetherWithWhatIsLinked() {
        past.vouched.put("S", Set.of("Pay"));
        past.changing("Pay", "1", "Pay", "Cart");
        past.changing("Pay", "2", "Pay", "Cart", "Log");
        past.changing("Pay", "3", "Pay");

        var hints = hints("S");

        assertThat(hints).containsOnlyKeys("Cart");
        assertThat(hint(hints, "Cart").logOdds()).isCloseTo(1.5 * 2 / 3, within(1e-12));
        assertThat(hint(hints, "Cart").reasons()).containsExactly("changed together with Pay in 2 of 3 commits");
    }

    @Test
    void shouldHintAtWhatSiblingsAreLinkedWith() {
        past.siblings.put("S", Map.of("S1", Set.of("Pay"), "S2", Set.of("Pay", "Cart"), "S3", Set.of()));

        var hints = hints("S");

        assertThat(hint(hints, "Pay").logOdds()).isCloseTo(1.5 * 2 / 4, within(1e-12));
        assertThat(hint(hints, "Pay").reasons()).containsExactly("linked with S1, S2 beside it");
        assertThat(hint(hints, "Cart").logOdds()).isCloseTo(1.5 / 4, within(1e-12));
    }

    @Test
    void shouldAddUpWhatDifferentTracksSayAndCountPartsAsTheirWhole() {
        past.naming("S", "c", "Pay#run");
        past.siblings.put("S", Map.of("S1", Set.of("Pay#stop")));

        var hints = new Hints(past, key -> key.replaceFirst("#.*", "")).of("S");

        assertThat(hints).containsOnlyKeys("Pay");
        assertThat(hint(hints, "Pay").logOdds()).isCloseTo(4 + 1.5 / 2, within(1e-12));
        assertThat(hint(hints, "Pay").reasons()).containsExactly("named and changed in c", "linked with S1 beside it");
    }

    @Test
    void shouldNotHintAtTheSourceItself() {
        past.naming("S", "c", "S");
        past.siblings.put("S", Map.of("S1", Set.of("S")));

        assertThat(hints("S")).isEmpty();
    }

    private static Hint hint(Map<String, Hint> hints, String target) {
        return hints.getOrDefault(target, Hint.NONE);
    }

    private Map<String, Hint> hints(String source) {
        return new Hints(past, key -> key).of(source);
    }
}
