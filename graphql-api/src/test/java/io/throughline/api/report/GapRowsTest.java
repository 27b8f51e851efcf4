// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.report.Report.Fact;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

// [test->TL-US-47]
class GapRowsTest {
    /** All kinds, of requirements that {@link SampleRows} has. */
    static Report sample() {
        return new GapRows(
                        List.of(
                                row("no_code", "S-3", "UserStory", "No code realises it."),
                                row("no_test", "S-3", "UserStory", "No test verifies it."),
                                code("unreached_code", "shop:src/Old.java"),
                                code("test_of_nothing", "shop:OldTest.java"),
                                row("dangling_reference", "S-1", "UserStory", "S-99 is not there."),
                                row("stale_document", "D-1", "TechSpec", "=1+1")),
                        SampleRows.rows())
                .report(SampleRows.ABOUT);
    }

    private static Map<String, @Nullable Object> row(String kind, String key, String type, String detail) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.putAll(Map.of("kind", kind, "key", key, "documentType", type, "title", "About " + key, "detail", detail));
        row.putAll(Map.of("total", kind.equals("no_code") ? 2623L : 1L));
        row.put("since", null);
        return row;
    }

    private static Map<String, @Nullable Object> code(String kind, String key) {
        var row = row(kind, key, kind.startsWith("test") ? "Test" : "Code", "Nothing leads to it.");
        row.putAll(Map.of("size", 90L, "churn", 7L, "path", "src/Old.java", "line", 1L));
        row.put("since", ZonedDateTime.parse("2026-03-01T01:00:00+01:00"));
        return row;
    }

    @Test
    void shouldShowEveryKindAndHowRequirementsStand() {
        assertThat(Written.text(ReportFormat.CSV, sample())).isEqualTo("""
                key,documentType,title,product,kind,status,missing,detail,size,churn,since
                S-3,UserStory,About S-3,,no_code,uncovered,"spec|code, test",No code realises it.,,,
                S-3,UserStory,About S-3,,no_test,uncovered,"spec|code, test",No test verifies it.,,,
                shop:src/Old.java,Code,About shop:src/Old.java,,unreached_code,,,Nothing leads to it.,90,7,2026-03-01T00:00:00Z
                shop:OldTest.java,Test,About shop:OldTest.java,,test_of_nothing,,,Nothing leads to it.,90,7,2026-03-01T00:00:00Z
                S-1,UserStory,About S-1,,dangling_reference,,,S-99 is not there.,,,
                D-1,TechSpec,About D-1,,stale_document,,,'=1+1,,,
                S-2,UserStory,"'=HYPERLINK(""http://x"")",Shop,suspect,suspect,,What stands for it was changed since it was linked or reviewed.,,,
                """.replace("\n", "\r\n"));
    }

    @Test
    void shouldCountByKindAboveTheRowsAndSayWhatIsLeftOut() {
        assertThat(sample().facts())
                .contains(new Fact("no_code", "1 of 2,623"), new Fact("no_test", "1"), new Fact("suspect", "1"))
                .contains(new Fact("All items", "4: 1 covered, 1 suspect, 1 partly, 1 uncovered (25.0 % covered)"));
        assertThat(new GapRows(List.of(), new CoverageRows(List.of()))
                        .report(List.of())
                        .facts())
                .hasSize(7)
                .allMatch(fact -> fact.value().equals("0"));
    }

    @Test
    void shouldStandInSectionsByKind() {
        assertThat(Written.text(ReportFormat.MD, sample()))
                .contains("## unreached\\_code (1)", "## suspect (1)", "| shop:src/Old.java | Code |");
    }

    @Test
    void shouldBeFindingsThatCanBeToldApart() {
        var results = JsonMapper.shared()
                .readTree(Written.text(ReportFormat.SARIF, sample()))
                .at("/runs/0/results");

        assertThat(results.findValuesAsString("ruleId"))
                .containsExactly(
                        "throughline/no-code",
                        "throughline/no-test",
                        "throughline/unreached-code",
                        "throughline/test-of-nothing",
                        "throughline/dangling-reference",
                        "throughline/stale-document",
                        "throughline/suspect");
        assertThat(results.findValuesAsString("throughlineItem/v1")).doesNotHaveDuplicates();
        assertThat(results.at("/2/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("src/Old.java");
        assertThat(Written.text(ReportFormat.JUNIT, sample()))
                .contains("name=\"S-3 About S-3: no_code\"", "name=\"S-3 About S-3: no_test\"");
    }
}
