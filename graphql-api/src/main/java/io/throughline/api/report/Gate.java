// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import io.throughline.api.report.Report.Fact;
import io.throughline.api.report.Report.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** How much may be missing before a pipeline stops, and what is over it. */
// [impl->TL-US-30]
public final class Gate {
    private final List<GateRule> rules;

    Gate(List<GateRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * @param file its name, for messages
     * @throws ReportProblem when it is no gate
     */
    public static Gate parse(String file, String yaml) {
        return GateFile.parse(file, yaml);
    }

    /** The items of a report of coverage that are over a limit, with what became of each limit as facts. */
    public Verdict judge(Report coverage) {
        var rows = new ArrayList<Row>();
        coverage.rows().forEach(rows::add);
        var facts = new ArrayList<>(coverage.facts());
        var failures = new ArrayList<String>();
        var over = new LinkedHashSet<Row>();
        for (var rule : rules) {
            var met = rows.stream().filter(rule::judges).toList();
            for (var limit : rule.limits()) {
                var found = met.stream()
                        .filter(row -> row.item()
                                .filter(item -> item.is(limit.status()))
                                .isPresent())
                        .toList();
                boolean holds = limit.allows(found.size(), met.size());
                var sentence = "%s of %d %s are %s, allowed are %s"
                        .formatted(found.size(), met.size(), rule.words(), limit.status(), limit.words());
                facts.add(new Fact(holds ? "Gate passed" : "Gate failed", sentence));
                if (!holds) {
                    failures.add(sentence + ".");
                    over.addAll(found);
                }
            }
        }
        var shown = rows.stream().filter(over::contains).toList();
        return new Verdict(new Report(coverage.name(), "Coverage gate", facts, coverage.columns(), shown), failures);
    }
}
