// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.IngestReport.DocumentCounts;
import io.throughline.ingest.IngestReport.FindingSummary;
import io.throughline.ingest.IngestReport.ItemCounts;
import io.throughline.ingest.IngestReport.LinkCounts;
import io.throughline.ingest.IngestReport.VectorCounts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

// [test->TL-US-7]
class IngestReportTest {
    private final IngestReport report = new IngestReport(
            "run-1",
            List.of("git:/srv/\"shop\""),
            new ItemCounts(10, 5, 1, 2),
            Map.of("Code", new DocumentCounts(1_000, 1, 2, 3)),
            1_200,
            new VectorCounts(100, 20, 0),
            Map.of("annotation", new LinkCounts(12, 1)),
            Map.of("orphaned", new FindingSummary(5, List.of("a.java:3: no source holds US-1\u0007"))),
            Map.of("vectors", 2.0));

    @Test
    void shouldTellAPersonEverythingOnAFewLines() {
        assertThat(report.text().lines().map(String::strip))
                .containsExactly(
                        "Ingested git:/srv/\"shop\"",
                        "Code         1,000 new, 1 changed, 2 unchanged, 3 gone",
                        "Items        10 written, 5 unchanged, 1 unreadable, 2 gone",
                        "Passages     1,200 written; vectors: 100 computed, 20 reused, 0 waiting",
                        "Links        12 annotation (1 ended)",
                        "Findings     5 orphaned",
                        "a.java:3: no source holds US-1\u0007",
                        "… and 4 more",
                        "Time         vectors 2.0 s; 0 items/s, 50 vectors/s");
    }

    @Test
    void shouldTellAProgramTheSameOnOneLine() {
        assertThat(report.json())
                .isEqualTo("{\"runId\":\"run-1\",\"sources\":[\"git:/srv/\\\"shop\\\"\"],"
                        + "\"items\":{\"written\":10,\"skipped\":5,\"unreadable\":1,\"gone\":2},"
                        + "\"documents\":{\"Code\":{\"added\":1000,\"changed\":1,\"unchanged\":2,\"gone\":3}},"
                        + "\"chunks\":1200,\"vectors\":{\"embedded\":100,\"reused\":20,\"waiting\":0},"
                        + "\"links\":{\"annotation\":{\"made\":12,\"ended\":1}},"
                        + "\"findings\":{\"orphaned\":{\"count\":5,\"samples\":[\"a.java:3: no source holds US-1\\u0007\"]}},"
                        + "\"seconds\":{\"vectors\":2.000},\"itemsPerSecond\":0.000,\"vectorsPerSecond\":50.000}");
    }

    @Test
    void shouldNameArgumentValueAndRangeOfABadOption() {
        assertThatThrownBy(() -> IngestOptions.defaults().withBatchItems(0))
                .hasMessage("batchItems is 0, allowed is 1 to 10,000");
        assertThatThrownBy(() -> IngestOptions.defaults().withFailRate(Double.NaN))
                .hasMessage("failRate is NaN, allowed is 0 to 1");
        assertThatThrownBy(() -> IngestOptions.defaults().withThreads(65)).hasMessageContaining("1 to 64");
        assertThatThrownBy(() -> IngestOptions.defaults().withChunkTokens(15)).hasMessageContaining("16 to 8,192");
    }
}
