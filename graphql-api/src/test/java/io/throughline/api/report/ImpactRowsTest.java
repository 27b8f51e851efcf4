// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.report.Report.Entry;
import io.throughline.api.report.Report.Fact;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

// [test->TL-US-26]
class ImpactRowsTest {
    private static final List<Fact> ABOUT = List.of(new Fact("Read as", "local"));
    private static final List<Map<String, @Nullable Object>> ROWS = List.of(
            row("Pay.java", "Code", "start", 1, false, "Pay.java"),
            row("Pay.java#Pay", "Code", "downstream", 1, false, "Pay.java", "CONTAINS>", "Pay.java#Pay"),
            row("pay", "Code", "upstream", 1, false, "Pay.java", "<CONTAINS", "pay"),
            row("D-1", "TechSpec", "upstream", 0.5, true, "Pay.java", "IMPLEMENTS>", "D-1"),
            row("D-2", "TechSpec", "upstream", 0.5, false, "Pay.java", "IMPLEMENTS>", "D-2"),
            row("S-1", "UserStory", "upstream", 0.25, true, "Pay.java", "IMPLEMENTS>", "D-1", "SPECIFIES>", "S-1"),
            row(
                    "PayTest.java",
                    "Test",
                    "downstream",
                    0.25,
                    true,
                    "Pay.java",
                    "IMPLEMENTS>",
                    "S-1",
                    "<VERIFIES",
                    "PayTest.java"));

    private static Map<String, @Nullable Object> row(
            String key, String type, String direction, double confidence, boolean suspect, String... path) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.putAll(Map.of("key", key, "documentType", type, "title", "Title of " + key, "direction", direction));
        row.putAll(Map.of("distance", (long) path.length / 2, "confidence", confidence, "suspect", suspect));
        row.put("path", Arrays.asList(path));
        row.put("people", List.of(Map.of("name", "Ada", "role", "author", "near", 0L)));
        row.putAll(Map.of("truncated", false, "total", 6L, "complete", true));
        return row;
    }

    private static Report report() {
        return new ImpactRows(ROWS, List.of(new Entry("logo.png", "added"))).report(ABOUT);
    }

    @Test
    void shouldReadAsACommentOnAPullRequest() {
        assertThat(Written.text(ReportFormat.MD, report())).isEqualTo("""
                # Impact

                - **Read as**: local
                - **Touches**: Stories and requirements 1, Specs 1, Stale documents 1, Tests 1, Changed 1, Changed files that are not in the graph 1
                - **Parts of what changed, wholes of what is touched**: 2, not listed

                ## Stories and requirements (1)

                | Key | Type | Title | Direction | Distance | Confidence | Suspect | Path | Ask |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                | S-1 | UserStory | Title of S-1 | upstream | 2 | 0.25 | suspect | Pay.java —IMPLEMENTS→ D-1 —SPECIFIES→ S-1 | Ada (author) |

                ## Specs (1)

                | Key | Type | Title | Direction | Distance | Confidence | Suspect | Path | Ask |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                | D-2 | TechSpec | Title of D-2 | upstream | 1 | 0.50 |  | Pay.java —IMPLEMENTS→ D-2 | Ada (author) |

                ## Stale documents (1)

                | Key | Type | Title | Direction | Distance | Confidence | Suspect | Path | Ask |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                | D-1 | TechSpec | Title of D-1 | upstream | 1 | 0.50 | suspect | Pay.java —IMPLEMENTS→ D-1 | Ada (author) |

                ## Tests (1)

                | Key | Type | Title | Direction | Distance | Confidence | Suspect | Path | Ask |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                | PayTest.java | Test | Title of PayTest.java | downstream | 2 | 0.25 | suspect | Pay.java —IMPLEMENTS→ S-1 ←VERIFIES— PayTest.java | Ada (author) |

                ## Changed (1)

                | Key | Type | Title | Direction | Distance | Confidence | Suspect | Path | Ask |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                | Pay.java | Code | Title of Pay.java | start | 0 | 1.00 |  |  | Ada (author) |

                ## Changed files that are not in the graph (1)

                | Key | Type | Title | Direction | Distance | Confidence | Suspect | Path | Ask |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                | logo.png |  | added |  |  |  |  |  |  |
                """);
    }

    @Test
    void shouldBeOneTableWhereProgramsRead() {
        assertThat(Written.text(ReportFormat.CSV, report()).lines())
                .hasSize(7)
                .startsWith("touches,key,documentType,title,direction,distance,confidence,suspect,path,people");
        var json = new JsonMapper().readTree(Written.text(ReportFormat.JSON, report()));
        assertThat(json.at("/rows/0/touches/0/text").asString()).isEqualTo("Stories and requirements");
        assertThat(json.at("/rows/0/people/0/note").asString()).isEqualTo("author");
        assertThat(Written.text(ReportFormat.HTML, report()))
                .contains("<td class=\"short\">Stale documents</td>", "logo.png");
    }

    @Test
    void shouldSayHowMuchIsLeftOut() {
        var cut = row("S-1", "UserStory", "start", 1, false, "S-1");
        cut.putAll(Map.of("truncated", true, "total", 2623L));
        assertThat(new ImpactRows(List.of(cut), List.of()).report(ABOUT).facts())
                .contains(new Fact("Shown", "1 of 2,623, the surest"));
        cut.put("complete", false);
        assertThat(new ImpactRows(List.of(cut), List.of()).report(ABOUT).facts())
                .contains(new Fact("Shown", "1 of at least 2,623, the surest"));
        assertThat(new ImpactRows(List.of(), List.of()).report(ABOUT).facts()).contains(new Fact("Touches", "nothing"));
    }
}
