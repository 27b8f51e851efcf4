// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.benchmarks.contender.Contender;
import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.measure.Line;
import io.throughline.benchmarks.measure.Percentiles;
import io.throughline.benchmarks.measure.SearchMemory;
import io.throughline.benchmarks.measure.Visibility;
import io.throughline.benchmarks.measure.WriteLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    Path folder;

    @Test
    void shouldSayWhatWasReachedAndWhatWasMissed() throws IOException {
        write(figures(0.98, 1.0, 0.4));

        var text = Files.readString(folder.resolve("2026-01-01.md"));
        assertThat(text)
                .contains("| recall@10 of the vector leg at every selectivity ≥ 0.99 | 0.980 at worst | **missed** |")
                .contains("| 2.50 × (1.00 against 0.400 ms) | **missed** |")
                .contains("seen by query [1, 2] after it | **missed** |")
                .contains("p50 2.00 ×", "| always | reached |", "200 bytes | reached |");
        assertThat(Files.readString(folder.resolve("2026-01-01.json"))).contains("\"reached\" : false");
    }

    @Test
    void shouldDrawPlotsThatAreXml() throws Exception {
        write(figures(1, 1.0, 0.6));

        for (var name : List.of("2026-01-01-size.svg", "2026-01-01-selectivity.svg")) {
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(folder.resolve(name).toFile())
                    .getDocumentElement();
            assertThat(root.getNodeName()).isEqualTo("svg");
            assertThat(root.getElementsByTagName("polyline").getLength()).isEqualTo(3);
        }
    }

    private void write(SizeFigures figures) {
        new Report("2026-01-01", Map.of("cores", "2"), Map.of("seed", "7"), List.of(figures)).write(folder);
    }

    private static SizeFigures figures(double recall, double ours, double lucene) {
        var lines = new ArrayList<Line>();
        for (var filter : Filter.values()) {
            lines.add(line("throughline, vector leg, over Bolt", filter, ours * 2, recall));
            lines.add(line("throughline, vector leg, in process", filter, ours, recall));
            lines.add(line("Lucene alone, fetching 100", filter, lucene, 1));
        }
        var idle = new Percentiles(1, 2, 3);
        return new SizeFigures(
                10_000,
                lines,
                Map.of("index", 3.0),
                Map.of(),
                new SearchMemory("ready", 0.1, 2_000_000, Map.of("vectors", 1_000_000L)),
                new WriteLoad.Outcome(idle, new Percentiles(2, 4, 6), 50),
                List.of(new Visibility.Outcome(9, 1, 2), new Visibility.Outcome(9, 2, 4)));
    }

    private static Line line(String name, Filter filter, double millis, double recall) {
        return new Line(
                10_000,
                name,
                Contender.Kind.VECTOR,
                filter,
                new Percentiles(millis, millis * 2, millis * 3),
                recall,
                1,
                10,
                10);
    }
}
