// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.report;

import io.throughline.benchmarks.contender.Contender;
import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.measure.Line;
import io.throughline.benchmarks.measure.Memory;
import io.throughline.benchmarks.measure.SearchMemory;
import io.throughline.benchmarks.measure.Visibility;
import io.throughline.benchmarks.measure.WriteLoad;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything measured with one number of documents.
 *
 * @param seconds what took how long, by what
 * @param memory of a database process, by whose and when
 * @param search what our plugin keeps
 * @param visibility several rounds
 */
public record SizeFigures(
        int size,
        List<Line> lines,
        Map<String, Double> seconds,
        Map<String, Memory> memory,
        SearchMemory search,
        WriteLoad.Outcome writing,
        List<Visibility.Outcome> visibility) {
    public SizeFigures {
        lines = List.copyOf(lines);
    }

    Optional<Line> line(String contender, Filter filter) {
        return lines.stream()
                .filter(line -> line.contender().equals(contender) && line.filter() == filter)
                .findFirst();
    }

    List<String> contenders(Contender.Kind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(Line::contender)
                .distinct()
                .toList();
    }
}
