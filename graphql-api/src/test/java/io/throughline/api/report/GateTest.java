// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.api.report.Report.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [test->TL-US-30]
class GateTest {
    private static final Report COVERAGE = ReportKind.COVERAGE.of(SampleRows.rows(), SampleRows.ABOUT);

    @Test
    void shouldPassWhatIsWithinTheLimits() {
        var verdict = Gate.parse(
                        "policy.yml",
                        "gates:\n- type: UserStory\n  uncovered: 25 %\n  partly: 1\n- {product: Other, suspect: 0}\n")
                .judge(COVERAGE);

        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.report().rows()).isEmpty();
        assertThat(verdict.report().facts())
                .contains(new Fact("Gate passed", "1 of 4 UserStory items are uncovered, allowed are at most 25 %"))
                .contains(new Fact("Gate passed", "0 of 0 items of Other are suspect, allowed are at most 0"));
    }

    @Test
    void shouldShowWhatIsOverALimitAndNothingElse() {
        var verdict = Gate.parse(
                        "policy.yml", "gates:\n- uncovered: 24.9%\n  partly: 5\n- product: Shop\n  suspect: 0\n")
                .judge(COVERAGE);

        assertThat(verdict.failures())
                .containsExactly(
                        "1 of 4 items are uncovered, allowed are at most 24.9 %.",
                        "1 of 4 items of Shop are suspect, allowed are at most 0.");
        assertThat(verdict.report().rows())
                .extracting(row -> row.cells().get(0).entries().get(0).text())
                .containsExactly("S-2", "S-3");
    }

    @Test
    void shouldLimitDefectsWhateverTheStatus() {
        var row = SampleRows.story("S-6", "Print", "covered", List.of(), List.of());
        row.put("defects", List.of("orphaned", "outdated"));
        var coverage = ReportKind.COVERAGE.of(new CoverageRows(List.of(row)), SampleRows.ABOUT);

        var verdict = Gate.parse("policy.yml", "gates:\n- orphaned: 0\n  outdated: 1\n  duplicate: 0\n")
                .judge(coverage);

        assertThat(verdict.failures()).containsExactly("1 of 1 items are orphaned, allowed are at most 0.");
        assertThat(verdict.report().rows()).singleElement().satisfies(shown -> assertThat(
                        shown.cells().get(10).entries().get(0).text())
                .isEqualTo("orphaned, outdated"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | has no list `gates`",
                "'gates: []' | has no list `gates`",
                "'gates: 3' | has no list `gates`",
                "'gate: [{uncovered: 0}]' | unknown key `gate`, allowed is gates",
                "'gates: [{uncoverd: 0}]' | gate 1 has the unknown key `uncoverd`, allowed are type, product, uncovered, partly, suspect, waived, ambiguous, orphaned, outdated, duplicate",
                "'gates: [{uncovered: 0}, {type: UserStory}]' | gate 2 limits nothing",
                "'gates: [{uncovered: 0, type: Story}]' | type is `Story`, allowed are UserStory and TechSpec",
                "'gates: [{uncovered: 101%}]' | uncovered is `101%`, allowed is a count such as 0 or a share such as 10%",
                "'gates: [{uncovered: -1}]' | uncovered is `-1`",
                "'gates: [7]' | gate 1 is no mapping",
                "'gates: [' | is no YAML",
                "'gates: !!javax.script.ScriptEngineManager []' | is no YAML",
                "'gates: [{uncovered: 0, uncovered: 1}]' | is no YAML",
            })
    void shouldSayWhatIsWrongWithAFile(String yaml, String message) {
        assertThatThrownBy(() -> Gate.parse("policy.yml", yaml))
                .isInstanceOf(ReportProblem.class)
                .hasMessageStartingWith("--gate policy.yml: ")
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }
}
