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

// [test->TL-US-26]
class SuspectRowsTest {
    private static Map<String, @Nullable Object> row(String changed, long total) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.putAll(Map.of("type", "IMPLEMENTS", "changed", changed, "confidence", 0.9, "total", total));
        row.putAll(Map.of("sourceKey", "Pay.java", "sourceType", "Code", "sourceTitle", "Pay.java"));
        row.putAll(Map.of("targetKey", "S-1", "targetType", "UserStory", "targetTitle", "Pay by card"));
        row.put("since", ZonedDateTime.parse("2026-03-01T01:00:00+01:00"));
        row.putAll(Map.of("origin", "annotation", "evidence", "Pay.java:3@abc"));
        row.putAll(Map.of("kind", "cosmetic", "reason", "Only layout changed."));
        row.put("reviewState", null);
        return row;
    }

    @Test
    void shouldNameBothEndsAndTheOneThatChanged() {
        var report = new SuspectRows(List.of(row("source", 3), row("target", 3), row("both", 3)))
                .report(List.of(new Fact("Read as", "local")));

        assertThat(Written.text(ReportFormat.CSV, report)).isEqualTo("""
                target,targetTitle,type,source,sourceTitle,changed,kind,reason,since,confidence,evidence,review
                S-1 (UserStory),Pay by card,IMPLEMENTS,Pay.java (Code),Pay.java,Pay.java,cosmetic,Only layout changed.,2026-03-01T00:00:00Z,0.90,Pay.java:3@abc (annotation),
                S-1 (UserStory),Pay by card,IMPLEMENTS,Pay.java (Code),Pay.java,S-1,cosmetic,Only layout changed.,2026-03-01T00:00:00Z,0.90,Pay.java:3@abc (annotation),
                S-1 (UserStory),Pay by card,IMPLEMENTS,Pay.java (Code),Pay.java,"Pay.java, S-1",cosmetic,Only layout changed.,2026-03-01T00:00:00Z,0.90,Pay.java:3@abc (annotation),
                """.replace("\n", "\r\n"));
        assertThat(report.facts()).containsExactly(new Fact("Read as", "local"), new Fact("Suspect links", "3"));
    }

    @Test
    void shouldSayHowManyAreLeftOut() {
        var report = new SuspectRows(List.of(row("source", 2623))).report(List.of());

        assertThat(report.facts()).containsExactly(new Fact("Suspect links", "1 of 2,623"));
        assertThat(new SuspectRows(List.of()).report(List.of()).facts())
                .containsExactly(new Fact("Suspect links", "0"));
    }
}
