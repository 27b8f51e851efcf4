// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.ingest.ReconcileReport.Cascade;
import io.throughline.ingest.ReconcileReport.Change;
import io.throughline.ingest.ReconcileReport.Reason;
import io.throughline.ingest.ReconcileReport.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What goes, added up. Findings belong to items, and several documents may be made of one. */
record ReconcileTotals(long removed, long access, long forgotten, Cascade before, Optional<Cascade> after) {
    static ReconcileTotals of(ReconcileReport report) {
        var after = report.applied()
                .map(run -> sum(report.sources(), change -> change.after().orElse(Cascade.NONE)));
        return new ReconcileTotals(
                report.count(Reason.REMOVED),
                report.count(Reason.ACCESS),
                report.count(Reason.FORGOTTEN),
                sum(report.sources(), Change::before),
                after);
    }

    private static Cascade sum(List<Source> sources, Function<Change, Cascade> counted) {
        long chunks = 0;
        long links = 0;
        long findings = 0;
        for (var source : sources) {
            var items = new HashSet<String>();
            for (var change : source.changes()) {
                if (change.reason() == Reason.ACCESS) {
                    continue;
                }
                var cascade = counted.apply(change);
                chunks += cascade.chunks();
                links += cascade.links();
                findings += items.add(change.item()) ? cascade.findings() : 0;
            }
        }
        return new Cascade(chunks, links, findings);
    }
}
