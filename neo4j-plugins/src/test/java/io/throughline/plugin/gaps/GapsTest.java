// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.throughline.names.GapKind;
import io.throughline.plugin.coverage.CoveragePolicy;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

// [test->TL-US-47] [test->TL-SPEC-18]
class GapsTest {
    private static final ZonedDateTime JANUARY = ZonedDateTime.parse("2026-01-01T00:00:00Z");

    private final Sample graph = new Sample();

    private List<Gap> gaps(GapKind... kinds) {
        return gaps(CoveragePolicy.standard(), kinds);
    }

    private List<Gap> gaps(CoveragePolicy policy, GapKind... kinds) {
        return new Gaps(graph, policy).find(Set.of(kinds));
    }

    @Test
    void shouldNameRequirementsWithoutCodeAndWithoutTests() {
        graph.document("S1", "UserStory")
                .document("S2", "UserStory")
                .document("S3", "UserStory")
                .document("D2", "TechSpec")
                .document("E", "Epic")
                .document("A", "Code")
                .document("T", "Test")
                .link("E", "S1")
                .link("S1", "A")
                .link("S1", "T")
                .link("S2", "D2")
                .link("D2", "A");

        assertThat(gaps(GapKind.NO_CODE)).extracting(Gap::key).containsExactly("S3");
        assertThat(gaps(GapKind.NO_TEST)).extracting(Gap::key).containsExactly("S2", "S3");
    }

    @Test
    void shouldAskOfATypeWhatThePolicyAsks() {
        graph.document("E", "Epic").document("S", "UserStory");
        var policy = new CoveragePolicy(
                Map.of("Epic", List.of(CoveragePolicy.need("test").orElseThrow())));

        assertThat(gaps(policy, GapKind.NO_TEST)).extracting(Gap::key).containsExactly("E");
        assertThat(gaps(policy, GapKind.NO_CODE)).isEmpty();
    }

    @Test
    void shouldReachAFileThroughAPartOfIt() {
        graph.document("S", "UserStory")
                .document("D", "TechSpec")
                .document("Page", "Page")
                .document("A", "Code")
                .document("B", "Code")
                .document("C", "Code")
                .part("A", "A#f")
                .link("S", "D")
                .link("D", "A#f")
                .link("Page", "C");

        assertThat(gaps(GapKind.UNREACHED_CODE)).extracting(Gap::key).containsExactly("B", "C");
    }

    @Test
    void shouldNameWhatIsLargeAndChangesOftenFirst() {
        graph.file("calm", 500, JANUARY)
                .file("busy", 100, JANUARY, JANUARY.plusDays(1), JANUARY.plusDays(9))
                .file("huge", 900, JANUARY)
                .file("unknown", 900);

        var unreached = gaps(GapKind.UNREACHED_CODE);

        assertThat(unreached).extracting(Gap::key).containsExactly("huge", "unknown", "calm", "busy");
        assertThat(unreached.get(3).churn()).isEqualTo(3);
        assertThat(unreached.get(3).since()).isEqualTo(JANUARY.plusDays(9));
        assertThat(unreached.get(1).since()).isNull();
    }

    @Test
    void shouldNameTestsThatVerifyNothing() {
        graph.document("S", "UserStory")
                .document("below a story", "Test")
                .document("in a part", "Test")
                .document("of nothing", "Test")
                .link("S", "below a story")
                .part("in a part", "in a part#f")
                .part("of nothing", "of nothing#f")
                .verifying("in a part#f");

        assertThat(gaps(GapKind.TEST_OF_NOTHING)).extracting(Gap::key).containsExactly("of nothing");
    }

    @Test
    void shouldTakeAFileThatNoRepositoryHoldsForALooseEndAndNotForCodeWithoutReason() {
        graph.document("S", "UserStory")
                .document("D", "TechSpec")
                .standIn("Gone.java")
                .standIn("Unseen.java")
                .link("S", "Gone.java")
                .link("D", "Gone.java")
                .looseEnd("S", "S-9 is not there.");

        assertThat(gaps(GapKind.UNREACHED_CODE)).isEmpty();
        assertThat(gaps(GapKind.DANGLING_REFERENCE))
                .extracting(Gap::key, Gap::detail)
                .containsExactly(
                        tuple("Gone.java", "2 documents name this file, and no repository holds it."),
                        tuple("S", "S-9 is not there."));
    }

    @Test
    void shouldEndInCirclesAndLookAtEachDocumentOnceForAKind() {
        graph.document("S", "UserStory").document("D", "TechSpec").document("A", "Code");
        graph.link("S", "D").link("D", "S").part("A", "B").part("B", "A");
        for (int i = 0; i < 1000; i++) {
            graph.document("S" + i, "UserStory").link("S" + i, "D");
        }

        assertThat(gaps(GapKind.UNREACHED_CODE)).isEmpty();
        assertThat(gaps(GapKind.NO_CODE)).hasSize(1002);
        assertThat(graph.asked).isEqualTo(2 * 1002);
    }

    @Test
    void shouldOrderByKind() {
        graph.document("S", "UserStory")
                .document("A", "Code")
                .document("T", "Test")
                .looseEnd("S", "x");

        assertThat(new Gaps(graph, CoveragePolicy.standard()).find(EnumSet.allOf(GapKind.class)))
                .extracting(gap -> gap.kind().word())
                .containsExactly("no_code", "no_test", "unreached_code", "test_of_nothing", "dangling_reference");
    }
}
