// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.support.Http;
import io.throughline.api.support.ServiceTest;
import io.throughline.api.support.TestGraph;
import io.throughline.names.DocumentType;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** Reports over HTTP, each in its forms, to whom they are for. */
// [test->TL-US-29]
class ReportIT extends ServiceTest {
    private static final String MOMENT = "2026-06-01T00:00:00Z";

    @BeforeAll
    static void fill() {
        TestGraph.empty()
                .user("ann", "developer", "internal")
                .acl("internal", "internal")
                .acl("restricted", "restricted")
                .document(DocumentType.PRODUCT, "SHOP", "Shop")
                .document(
                        DocumentType.USER_STORY,
                        "S-1",
                        "=Pay by <b>card</b>",
                        Map.of("productName", "Shop", "sourceUrl", "https://tracker.example.org/S-1"))
                .document(DocumentType.USER_STORY, "S-2", "Pay in secret", Map.of("aclKey", "restricted"))
                .document(DocumentType.USER_STORY, "S-3", "Pay later", Map.of("productName", "Shop"))
                .document(
                        DocumentType.CODE,
                        "shop:Pay.java",
                        "Pay.java",
                        Map.of("filePath", "Pay.java", "repository", "shop", "kind", "file"))
                .document(DocumentType.TEST, "shop:PayTest.java", "PayTest.java")
                .link("IMPLEMENTS", "shop:Pay.java", "S-1")
                .link("VERIFIES", "shop:PayTest.java", "S-1")
                .run(
                        "MATCH (d:Document {key: 'shop:Pay.java'}) CREATE (:Source {sourceId: 'git:shop', kind: 'git', name: 'shop'}),"
                                + " (:SourceItem {itemId: 'i', sourceId: 'git:shop', path: 'Pay.java'})-[:YIELDED]->(d),"
                                + " (:IngestRun {runId: 'run-1', status: 'done', finishedAt: datetime('2026-05-01T00:00:00Z')}),"
                                + " (:IngestRun {runId: 'run-2', status: 'done', finishedAt: datetime('2026-07-01T00:00:00Z')})");
    }

    @ParameterizedTest
    @CsvSource({
        "coverage.html, text/html;charset=UTF-8, inline",
        "coverage.csv, text/csv;charset=UTF-8, attachment",
        "gaps.json, application/json;charset=UTF-8, inline",
        "matrix.md, text/markdown;charset=UTF-8, attachment",
        "matrix.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, attachment",
        "coverage.pdf, application/pdf, inline",
        "gaps.sarif, application/sarif+json;charset=UTF-8, attachment",
        "suspects.junit, application/xml;charset=UTF-8, attachment",
        "matrix.specobject, application/xml;charset=UTF-8, attachment",
        "matrix.reqif, application/xml;charset=UTF-8, attachment",
        "impact.csv?key=S-1, text/csv;charset=UTF-8, attachment",
    })
    void shouldAnswerEachFormTheSameEachTime(String path, String contentType, String disposition) {
        var asked = "/reports/" + path + (path.contains("?") ? "&" : "?") + "as-of=" + MOMENT;

        var answer = http().get(asked);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase(contentType);
        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo(disposition + "; filename=\"" + path.replaceFirst("\\?.*", "") + "\"");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe")
                .endsWith("frame-ancestors 'none'");
        assertThat(http().get(asked).body()).isEqualTo(answer.body());
    }

    @Test
    void shouldSayOfWhatItIs() {
        var facts =
                Http.json(http().get("/reports/coverage.json?as-of=" + MOMENT)).path("facts");

        assertThat(facts.path("As of").asString()).isEqualTo(MOMENT);
        assertThat(facts.path("Read as").asString()).isEqualTo("local");
        assertThat(facts.path("Data").asString()).isEqualTo("ingest run run-1, finished 2026-05-01T00:00:00Z");
        assertThat(facts.path("All items").asString()).startsWith("3: 1 covered");
    }

    @Test
    void shouldTakeWhatTheCommandLineTakes() {
        assertThat(http().get("/reports/coverage.csv?product=Shop")
                        .body()
                        .lines()
                        .skip(1))
                .containsExactly(
                        "S-1,UserStory,'=Pay by <b>card</b>,Shop,covered,,0,0,1,1,",
                        "S-3,UserStory,Pay later,Shop,uncovered,\"spec|code, test\",0,0,0,0,");
        assertThat(http().get("/reports/matrix.csv?product=Shop&as-of=" + MOMENT)
                        .body())
                .contains("shop:Pay.java (declared, backlog/shop:Pay.java.md:3@1a2b3c)");
        assertThat(http().get("/reports/impact.md?repository=shop&path=Pay.java&path=logo.svg&depth=1")
                        .body())
                .contains("S-1", "2 files changed", "| logo.svg |  | changed |");
        assertThat(http().get("/reports/coverage.html").body())
                .contains("<a href=\"https://tracker.example.org/S-1\"", "=Pay by &lt;b&gt;card&lt;/b&gt;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing.html | 404 | The report is `nothing`, allowed are coverage, gaps, matrix, suspects, impact, diff and audit.",
                "coverage | 404 | The format is ``, allowed for coverage are html, csv, json, md, xlsx, pdf, sarif and junit.",
                "impact.sarif?key=S-1 | 404 | The format is `sarif`, allowed for impact are html, csv, json, md, xlsx and pdf.",
                "impact.md | 400 | What changes is missing: name a document with key, or files with path.",
                "impact.md?key=S-1&product=Shop | 400 | product is not for impact: a change is followed wherever it leads.",
                "impact.md?key=S-1&depth=11 | 400 | depth is 11, allowed is 1 to 10.",
                "impact.md?key=S-1&depth=1&depth=2 | 400 | depth is given 2 times, allowed is once.",
                "impact.md?key=S-1&uses=11 | 400 | uses is 11, allowed is 0 to 10.",
                "impact.md?key=S-1&min-confidence=NaN | 400 | min-confidence is NaN, allowed is 0 to 1.",
                "impact.md?path=Pay.java | 400 | repository and path go together: the repository, and files of it that change.",
                "impact.md?key=S-9 | 404 | There is no document `S-9` that `local` may read: `throughline search` finds keys by words.",
                "gaps.md?key=S-1 | 400 | key is for impact and audit, not for gaps.",
                "gaps.md?as-of=yesterday | 400 | There is no baseline `yesterday`: `throughline baseline list` names those there are, and a time looks like 2026-01-31T12:00:00Z.",
                "gaps.md?as-of=2026 | 400 | as-of is `2026`, a time such as 2026-01-31T12:00:00Z or the name of a baseline is needed.",
                "diff.md?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z | 400 | The earlier moment is 2026-01-02T00:00:00Z and the later one 2026-01-01T00:00:00Z: the earlier one comes first.",
                "gaps.md?as=ann | 400 | There is no parameter `as`, allowed for gaps are product, as-of.",
                "rules.html | 404 | The report is `rules`, allowed are coverage, gaps, matrix, suspects, impact, diff and audit.",
                "..%2F..%2Fetc.html | 404 | The report is `../../etc`, allowed are coverage, gaps, matrix, suspects, impact, diff and audit.",
            })
    void shouldSayInOneSentenceWhatIsWrong(String path, int status, String message) {
        var answer = http().get("/reports/" + path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Http.json(answer).at("/errors/0/message").asString()).isEqualTo(message);
        assertThat(Http.json(answer).path("errors")).hasSize(1);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("application/json;charset=UTF-8");
    }

    @Test
    void shouldRefuseOtherSites() {
        assertThat(http().get("/reports/gaps.md", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    @Nested
    @TestPropertySource(properties = "throughline.principal=ann")
    class OfAnn {
        @Test
        void shouldNeitherShowNorCountWhatSheMayNotRead() {
            for (var path : List.of("coverage.json", "matrix.html", "gaps.sarif", "matrix.specobject", "gaps.junit")) {
                var body = http().get("/reports/" + path).body();
                assertThat(body).as(path).contains("S-3").doesNotContain("S-2", "secret");
            }
            assertThat(http().get("/reports/coverage.md").body())
                    .contains("**Read as**: ann", "**All items**: 2: 1 covered");
            assertThat(http().get("/reports/impact.md?key=S-2").statusCode()).isEqualTo(404);
        }
    }
}
