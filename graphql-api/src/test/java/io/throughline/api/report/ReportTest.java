// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.report.Report.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

// [test->TL-US-25]
class ReportTest {
    private static final CoverageRows ROWS = new CoverageRows(List.of(
            row(
                    "S-1",
                    "Pay by card",
                    "covered",
                    List.of(),
                    List.of(proof("code", "Pay.java", 0.9, "Pay.java:3@abc", false))),
            row(
                    "S-2",
                    "=HYPERLINK(\"http://x\")",
                    "suspect",
                    List.of(),
                    List.of(proof("test", "T.java", 1, null, true))),
            row("S-3", "<script>alert(1)</script> | {{rows}}", "uncovered", List.of("spec|code", "test"), List.of())));
    private static final List<Fact> ABOUT = List.of(new Fact("Read as", "local"));

    private static Map<String, @Nullable Object> row(
            String key, String title, String status, List<String> missing, List<Map<String, @Nullable Object>> proofs) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.putAll(
                Map.of("key", key, "documentType", "UserStory", "title", title, "status", status, "missing", missing));
        row.put("productName", "Shop");
        row.put("counts", Map.of("spec", 0L, "task", 0L, "code", 0L, "test", 0L));
        row.put("proofs", proofs);
        return row;
    }

    private static Map<String, @Nullable Object> proof(
            String kind, String key, double confidence, @Nullable String evidence, boolean suspect) {
        var proof = new LinkedHashMap<String, @Nullable Object>();
        proof.putAll(Map.of("kind", kind, "key", key, "origin", "annotation", "confidence", confidence));
        proof.put("evidence", evidence);
        proof.put("suspect", suspect);
        return proof;
    }

    @Test
    void shouldCountByProduct() {
        assertThat(ReportKind.COVERAGE.of(ROWS, ABOUT).facts())
                .containsExactly(
                        new Fact("Read as", "local"),
                        new Fact("All items", "3: 1 covered, 1 suspect, 0 partly, 1 uncovered (33.3 % covered)"),
                        new Fact("Shop", "3: 1 covered, 1 suspect, 0 partly, 1 uncovered (33.3 % covered)"));
    }

    @Test
    void shouldSayHowManyProofsAreNotNamed() {
        var row = new LinkedHashMap<>(
                row("S-4", "Big", "covered", List.of(), List.of(proof("code", "A", 1, null, false))));
        row.put("counts", Map.of("spec", 0L, "task", 0L, "code", 1234L, "test", 0L));

        var matrix = text(ReportFormat.CSV, ReportKind.MATRIX.of(new CoverageRows(List.of(row)), ABOUT));

        assertThat(matrix).contains("A (annotation); and 1,233 more");
    }

    @Test
    void shouldPutEvidenceIntoTheCellsOfTheMatrix() {
        assertThat(text(ReportFormat.CSV, ReportKind.MATRIX.of(ROWS, ABOUT))).isEqualTo("""
                key,documentType,title,product,status,missing,spec,task,code,test,defects
                S-1,UserStory,Pay by card,Shop,covered,,,,"Pay.java (annotation, 0.90, Pay.java:3@abc)",,
                S-2,UserStory,"'=HYPERLINK(""http://x"")",Shop,suspect,,,,,"T.java (annotation, suspect)",
                S-3,UserStory,<script>alert(1)</script> | {{rows}},Shop,uncovered,"spec|code, test",,,,,
                """.replace("\n", "\r\n"));
    }

    @Test
    void shouldTakeWhatIsInACellForTextInAPage() {
        var page = text(ReportFormat.HTML, ReportKind.COVERAGE.of(ROWS, ABOUT));

        assertThat(page)
                .contains("<td class=\"uncovered\">uncovered</td>", "&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "{{");
        assertThat(page.split("<tr>", -1)).hasSize(5);
    }

    @Test
    void shouldTakeWhatIsInACellForTextInMarkdown() {
        var text = text(ReportFormat.MD, ReportKind.COVERAGE.of(ROWS, ABOUT));

        assertThat(text)
                .contains("\\<script\\>alert(1)\\</script\\> \\|")
                .startsWith("# Coverage\n\n- **Read as**: local\n");
        assertThat(text.lines().filter(line -> line.startsWith("|"))).hasSize(5);
    }

    @Test
    void shouldBeReadByPrograms() {
        var json = new JsonMapper().readTree(text(ReportFormat.JSON, ReportKind.MATRIX.of(ROWS, ABOUT)));

        assertThat(json.at("/rows/0/code/0/text").asString()).isEqualTo("Pay.java");
        assertThat(json.at("/rows/2/code")).isEmpty();
        assertThat(json.at("/facts/Read as").asString()).isEqualTo("local");
    }

    @Test
    void shouldBeTheSameFileEachTime() {
        var again = new CoverageRows(ROWS.all().stream()
                .map(row -> (Map<String, @Nullable Object>) new java.util.TreeMap<>(row))
                .toList());
        for (var format : ReportFormat.values()) {
            assertThat(Written.bytes(format, ReportKind.MATRIX.of(ROWS, ABOUT)))
                    .as(format.word())
                    .isEqualTo(Written.bytes(format, ReportKind.MATRIX.of(again, ABOUT)));
        }
    }

    private static String text(ReportFormat format, Report report) {
        return Written.text(format, report);
    }
}
