// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

// [test->TL-US-47] [test->TL-SPEC-18]
class StalenessTest {
    private static final ZonedDateTime JANUARY = ZonedDateTime.parse("2026-01-01T00:00:00Z");
    private static final ZonedDateTime MARCH = ZonedDateTime.parse("2026-03-01T00:00:00Z");
    private static final ZonedDateTime MAY = ZonedDateTime.parse("2026-05-01T00:00:00Z");

    private final Sample graph = new Sample().document("D", "TechSpec").changed("D", MARCH);

    private Staleness staleness() {
        return new Staleness(graph);
    }

    @Test
    void shouldCountWhatChangedAfterTheDocument() {
        graph.file("A", 10, JANUARY, MAY.minusDays(9), MAY)
                .file("B", 30, JANUARY)
                .part("A", "A#f")
                .part("A", "A#g")
                .link("D", "A#f")
                .link("D", "A#g")
                .link("D", "B");

        var gap = staleness().of("D").orElseThrow();

        assertThat(gap.detail())
                .isEqualTo(
                        "1 of the 2 code files that it is linked with changed after it was written or reviewed, last A on 2026-05-01.");
        assertThat(gap.size()).isEqualTo(10);
        assertThat(gap.churn()).isEqualTo(2);
        assertThat(gap.since()).isEqualTo(MAY);
    }

    @Test
    void shouldBeCurrentAgainAfterAReview() {
        graph.file("A", 10, JANUARY, MAY).link("D", "A", false, MAY.plusDays(1));

        assertThat(staleness().of("D")).isEmpty();
    }

    @Test
    void shouldNotBlameADocumentForTheCodeThatWasWrittenForIt() {
        graph.file("A", 10, MAY).link("D", "A");

        assertThat(staleness().of("D")).isEmpty();
    }

    @Test
    void shouldTellCodeThatChangedSinceTheLinkWasMade() {
        graph.file("A", 10, MAY).link("D", "A", true, null);

        assertThat(staleness().of("D")).isPresent();
    }

    @Test
    void shouldSayNothingWhereTimesAreNotKnown() {
        graph.document("A", "Code")
                .link("D", "A", true, null)
                .document("D2", "TechSpec")
                .file("B", 1, JANUARY, MAY)
                .link("D2", "B");

        assertThat(staleness().of("D")).isEmpty();
        assertThat(staleness().of("D2")).isEmpty();
    }
}
