// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a rule names is shown and counted only where the reader may read it. */
// [test->TL-US-46]
class RuleRowsTest {
    private static final TeamRule RULE = new TeamRule(
            "approved", "Stories are approved", TeamRule.Severity.ERROR, "It is <not> approved.", "RETURN 1");

    private final List<Integer> asked = new ArrayList<>();

    @Test
    void shouldCountWhatIsReadableAlone() {
        var findings = findings(5);
        List.of("S-2", "secret-1", "S-1", "S-2", "secret-2").forEach(findings::test);

        var rows = new RuleRows(SampleRows.ABOUT);
        rows.add(RULE, findings);
        var verdict = rows.verdict();

        assertThat(Written.text(ReportFormat.CSV, verdict.report()).lines())
                .containsExactly(
                        "rule,severity,key,documentType,title,product,message",
                        "approved,error,S-1,UserStory,'=1+1,,It is <not> approved.",
                        "approved,error,S-2,UserStory,'=1+1,,It is <not> approved.");
        assertThat(verdict.report().fact("Rule approved"))
                .isEqualTo("Stories are approved (error): broken by 2 documents");
        assertThat(verdict.failures()).containsExactly("The rule approved is broken by 2 documents.");
        for (var format : List.of(ReportFormat.HTML, ReportFormat.JSON, ReportFormat.MD, ReportFormat.SARIF)) {
            assertThat(Written.text(format, verdict.report())).as(format.word()).doesNotContain("secret");
        }
        assertThat(Written.text(ReportFormat.HTML, verdict.report())).doesNotContain("<not>");
    }

    @Test
    void shouldHoldWhenOnlyWhatNobodyMayReadBreaksIt() {
        var findings = findings(5);
        findings.test("secret-1");

        var rows = new RuleRows(SampleRows.ABOUT);
        rows.add(RULE, findings);

        assertThat(rows.verdict().failures()).isEmpty();
        assertThat(rows.verdict().report().fact("Rule approved")).isEqualTo("Stories are approved (error): holds");
        assertThat(rows.verdict().report().rows()).isEmpty();
    }

    @Test
    void shouldStopWhenItHasEnoughAndSayThatThereAreMore() {
        var findings = findings(3);
        int taken = 0;
        while (findings.test("S-" + taken)) {
            taken++;
        }

        var rows = new RuleRows(SampleRows.ABOUT);
        rows.add(RULE, findings);

        assertThat(asked).containsExactly(1000);
        assertThat(rows.verdict().report().rows()).hasSize(3);
        assertThat(rows.verdict().report().fact("Rule approved"))
                .endsWith("broken by more than 3 documents, of which the report has the first that were found");
    }

    @Test
    void shouldNotStopForWhatTheReaderMayNotRead() {
        var findings = findings(3);
        assertThat(IntStream.range(0, 5000).allMatch(i -> findings.test("secret-" + i)))
                .isTrue();
        findings.test("S-1");

        assertThat(findings.rows()).hasSize(1);
        assertThat(findings.isTruncated()).isFalse();
    }

    @Test
    void shouldNotFailForAWarning() {
        var findings = findings(3);
        findings.test("S-1");
        var rows = new RuleRows(SampleRows.ABOUT);
        rows.add(new TeamRule("may", "May be", TeamRule.Severity.WARNING, "M", "RETURN 1"), findings);

        assertThat(rows.verdict().failures()).isEmpty();
        assertThat(Written.text(ReportFormat.SARIF, rows.verdict().report()))
                .contains(
                        "\"ruleId\" : \"team/may\"",
                        "\"level\" : \"warning\"",
                        "\"ruleIndex\" : " + KnownRule.values().length);
    }

    /** A report with a finding. */
    static Report broken() {
        var findings = new RuleRowsTest().findings(3);
        findings.test("S-1");
        var rows = new RuleRows(SampleRows.ABOUT);
        rows.add(RULE, findings);
        return rows.verdict().report();
    }

    private RuleFindings findings(int max) {
        return new RuleFindings(this::readable, max);
    }

    private List<Map<String, @Nullable Object>> readable(List<String> keys) {
        asked.add(keys.size());
        return keys.stream()
                .filter(key -> !key.startsWith("secret"))
                .map(key -> Map.<String, @Nullable Object>of("key", key, "documentType", "UserStory", "title", "=1+1"))
                .toList();
    }
}
