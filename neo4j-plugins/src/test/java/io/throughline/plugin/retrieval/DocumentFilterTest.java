// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentFilterTest {
    private static final ZonedDateTime MARCH = ZonedDateTime.parse("2026-03-01T00:00:00Z");
    private static final ZonedDateTime APRIL = MARCH.plusMonths(1);
    private static final ZonedDateTime MAY = MARCH.plusMonths(2);
    private static final DocumentFacts STORY =
            new DocumentFacts("US-1", "UserStory", "Alpha", "approved", List.of("red", "blue"), APRIL, MARCH, null);

    @Test
    void shouldLetEverythingLiveThroughWhenNothingIsAsked() {
        assertThat(DocumentFilter.none().accepts(STORY)).isTrue();
        assertThat(DocumentFilter.none().accepts(bare(null))).isTrue();
        assertThat(DocumentFilter.none().accepts(bare(APRIL))).isFalse();
    }

    @Test
    void shouldTakeAlternativesInASetAndAllOfTheSets() {
        assertThat(filter(Set.of("Epic", "UserStory"), Set.of("Alpha"), Set.of("approved"), Set.of("blue", "grey"))
                        .accepts(STORY))
                .isTrue();
        assertThat(filter(Set.of("Epic"), Set.of(), Set.of(), Set.of()).accepts(STORY))
                .isFalse();
        assertThat(filter(Set.of(), Set.of("Beta"), Set.of(), Set.of()).accepts(STORY))
                .isFalse();
        assertThat(filter(Set.of(), Set.of(), Set.of("draft"), Set.of()).accepts(STORY))
                .isFalse();
        assertThat(filter(Set.of(), Set.of(), Set.of(), Set.of("grey")).accepts(STORY))
                .isFalse();
        assertThat(filter(Set.of(), Set.of("Alpha"), Set.of(), Set.of()).accepts(bare(null)))
                .isFalse();
    }

    @Test
    void shouldCompareModificationExclusively() {
        assertThat(modified(MARCH, MAY).accepts(STORY)).isTrue();
        assertThat(modified(APRIL, null).accepts(STORY)).isFalse();
        assertThat(modified(null, APRIL).accepts(STORY)).isFalse();
        assertThat(modified(MARCH, null).accepts(bare(null))).isFalse();
    }

    @Test
    void shouldSeeWhatWasThereAtAMoment() {
        assertThat(Lifetime.covers(MARCH, MAY, APRIL)).isTrue();
        assertThat(Lifetime.covers(MARCH, MAY, MARCH)).isTrue();
        assertThat(Lifetime.covers(MARCH, MAY, MAY)).isFalse();
        assertThat(Lifetime.covers(APRIL, null, MARCH)).isFalse();
        assertThat(Lifetime.covers(null, null, MARCH)).isTrue();
        assertThat(Lifetime.covers(MARCH, MAY, null)).isFalse();
    }

    private static DocumentFacts bare(@Nullable ZonedDateTime validTo) {
        return new DocumentFacts("X", null, null, null, List.of(), null, null, validTo);
    }

    private static DocumentFilter filter(
            Set<String> types, Set<String> products, Set<String> statuses, Set<String> tags) {
        return new DocumentFilter(types, products, statuses, tags, null, null, null);
    }

    private static DocumentFilter modified(@Nullable ZonedDateTime after, @Nullable ZonedDateTime before) {
        return new DocumentFilter(Set.of(), Set.of(), Set.of(), Set.of(), after, before, null);
    }
}
