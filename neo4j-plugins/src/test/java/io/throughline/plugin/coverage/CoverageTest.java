// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [test->TL-US-25] [test->TL-SPEC-25]
class CoverageTest {
    private static final ZonedDateTime MARCH = ZonedDateTime.parse("2026-03-01T00:00:00Z");
    private static final Waiver WAIVER = new Waiver("w1", "waits for the printer", MARCH.plusDays(9), "ann", MARCH);

    private final Map<String, List<Claim>> links = new HashMap<>();
    private final Coverage coverage = new Coverage(
            key -> links.getOrDefault(key, List.of()),
            CoveragePolicy.standard(),
            Map.of("W", WAIVER),
            Map.of("W", Set.of(Defect.OUTDATED, Defect.AMBIGUOUS)));

    private CoverageTest link(String from, String type, String to, String documentType, double sure, boolean suspect) {
        links.computeIfAbsent(from, none -> new ArrayList<>())
                .add(new Claim(type, to, documentType, "declared", sure, to + ":1", suspect, null));
        return this;
    }

    private CoverageTest link(String from, String to, String documentType) {
        return link(from, "IMPLEMENTS", to, documentType, 1, false);
    }

    @ParameterizedTest
    @CsvSource({
        "'', uncovered, spec|code test",
        "Code, partly, test",
        "TechSpec, partly, test",
        "Test, partly, spec|code",
        "Code Test, covered, ''",
        "Page Commit, uncovered, spec|code test",
    })
    void shouldNameWhatAStoryLacks(String below, String status, String missing) {
        for (var type : below.split(" ")) {
            link("S", type.toLowerCase(java.util.Locale.ROOT), type);
        }

        var story = coverage.of("S", "UserStory");

        assertThat(story.status().word()).isEqualTo(status);
        assertThat(story.missing().stream().map(Need::text)).containsExactly(words(missing));
    }

    // [test->TL-US-61]
    @ParameterizedTest
    @CsvSource({"'', waived, spec|code test", "Code, waived, test", "Code Test, covered, ''"})
    void shouldLetAnItemWithAWaiverPass(String below, String status, String missing) {
        for (var type : below.split(" ")) {
            link("W", type.toLowerCase(java.util.Locale.ROOT), type);
        }

        var story = coverage.of("W", "UserStory");

        assertThat(story.status().word()).isEqualTo(status);
        assertThat(story.missing().stream().map(Need::text)).containsExactly(words(missing));
        assertThat(story.waiver()).isEqualTo(WAIVER);
        assertThat(story.defects()).containsExactly(Defect.AMBIGUOUS, Defect.OUTDATED);
        assertThat(story.isOneOf(Set.of("orphaned", "outdated"))).isTrue();
        assertThat(story.isOneOf(Set.of(status))).isTrue();
        assertThat(story.isOneOf(Set.of("orphaned", "partly", "uncovered"))).isFalse();
    }

    @Test
    void shouldFindWhatLiesBehindADesign() {
        link("S", "D", "TechSpec").link("D", "A.java", "Code").link("D", "ATest.java", "Test");

        var story = coverage.of("S", "UserStory");

        assertThat(story.status()).isEqualTo(CoverageStatus.COVERED);
        assertThat(story.proofs()).extracting(Proof::key).containsExactly("D", "A.java", "ATest.java");
        assertThat(story.proofs()).extracting(Proof::distance).containsExactly(1, 2, 2);
        assertThat(story.counts())
                .containsEntry(EvidenceKind.SPEC, 1)
                .containsEntry(EvidenceKind.TASK, 0)
                .containsEntry(EvidenceKind.CODE, 1);
    }

    @Test
    void shouldMultiplyTheConfidencesOfAWayAndTakeTheSurest() {
        link("S", "SPECIFIES", "D1", "TechSpec", 0.5, false)
                .link("S", "SPECIFIES", "D2", "TechSpec", 0.9, false)
                .link("D1", "IMPLEMENTS", "A", "Code", 0.9, false)
                .link("D2", "IMPLEMENTS", "A", "Code", 0.8, false);

        var code = coverage.of("S", "UserStory").proofs().stream()
                .filter(proof -> proof.key().equals("A"))
                .findFirst()
                .orElseThrow();

        assertThat(code.confidence()).isCloseTo(0.72, within(1e-9));
    }

    @Test
    void shouldBeSuspectOnlyWhenNothingFirmIsLeft() {
        link("S", "IMPLEMENTS", "A", "Code", 1, true).link("S", "VERIFIES", "T", "Test", 1, false);
        assertThat(coverage.of("S", "UserStory").status()).isEqualTo(CoverageStatus.SUSPECT);

        link("S", "IMPLEMENTS", "B", "Code", 1, false);
        assertThat(coverage.of("S", "UserStory").status()).isEqualTo(CoverageStatus.COVERED);
    }

    @Test
    void shouldCarryASuspicionDownTheWay() {
        link("S", "SPECIFIES", "D", "TechSpec", 1, true).link("D", "IMPLEMENTS", "A", "Code", 1, false);

        assertThat(coverage.of("S", "UserStory").proofs()).allMatch(Proof::suspect);
    }

    @Test
    void shouldEndInCirclesAndSayWhereItStopped() {
        link("S", "D", "TechSpec").link("D", "S", "UserStory");
        assertThat(coverage.of("S", "UserStory").truncated()).isFalse();

        for (int i = 0; i <= Coverage.VISITED_MAX; i++) {
            link("S", "C" + i, "Code");
        }
        assertThat(coverage.of("S", "UserStory").truncated()).isTrue();
    }

    @Test
    void shouldReadAPolicy() {
        assertThat(CoveragePolicy.need("test | CODE").orElseThrow().text()).isEqualTo("code|test");
        assertThat(CoveragePolicy.need("cod")).isEmpty();
        assertThat(CoveragePolicy.need("")).isEmpty();
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split(" ");
    }
}
