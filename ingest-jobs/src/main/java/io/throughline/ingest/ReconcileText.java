// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.ingest.ReconcileReport.Cascade;
import io.throughline.ingest.ReconcileReport.Change;
import io.throughline.ingest.ReconcileReport.Reason;
import io.throughline.ingest.ReconcileReport.Source;
import io.throughline.ingest.ReconcileReport.State;
import java.util.ArrayList;
import java.util.List;

/** The report that a person reads and files away. */
final class ReconcileText {
    private ReconcileText() {}

    static String of(ReconcileReport report) {
        var lines = new ArrayList<String>();
        report.applied()
                .ifPresent(run -> lines.add(
                        "Reconciled at %s by %s, run %s.".formatted(run.at().toInstant(), run.by(), run.runId())));
        report.sources().forEach(source -> source(source, lines));
        if (!report.grants().isEmpty()) {
            lines.add("Grants were changed in the graph for %,d documents%s"
                    .formatted(
                            report.grants().size(),
                            report.applied().isEmpty() ? " and are not in force yet:" : " and are in force now:"));
            report.grants().forEach(key -> lines.add("  " + key));
        }
        total(report, lines);
        return String.join(System.lineSeparator(), lines);
    }

    private static void source(Source source, List<String> lines) {
        if (source.state() == State.UNREACHABLE || source.state() == State.EMPTY) {
            lines.add("%s: nothing is taken away. %s".formatted(source.source(), source.message()));
            return;
        }
        lines.add(
                source.changes().isEmpty() && source.items() == 0
                        ? source.source() + ": in step."
                        : source.state() == State.FORGOTTEN
                                ? "%s: it goes with its history, %,d documents."
                                        .formatted(
                                                source.source(),
                                                source.changes().size())
                                : "%s: %,d items are gone, %,d documents are concerned."
                                        .formatted(
                                                source.source(),
                                                source.items(),
                                                source.changes().size()));
        source.changes().forEach(change -> lines.add("  " + line(change)));
        if (source.unread() > 0) {
            lines.add("  %,d changed items cannot be read now, so nothing is said about them."
                    .formatted(source.unread()));
        }
    }

    private static String line(Change change) {
        var what = change.reason() == Reason.ACCESS
                ? "access %s -> %s".formatted(change.from(), change.to())
                : change.reason() == Reason.REMOVED ? "removed" : "forgotten";
        var line = "%-24s %s  %s  \"%s\": %s"
                .formatted(what, change.key(), change.type(), change.title(), counts(change.before()));
        return change.after()
                .map(after -> line + "; now " + counts(after) + (change.done() ? ", done" : ", NOT done"))
                .orElse(line);
    }

    private static String counts(Cascade cascade) {
        return "%,d passages, %,d links, %,d findings".formatted(cascade.chunks(), cascade.links(), cascade.findings());
    }

    private static void total(ReconcileReport report, List<String> lines) {
        var totals = ReconcileTotals.of(report);
        lines.add("Total: %,d removed, %,d forgotten, %,d with other access; what goes had %s."
                .formatted(totals.removed(), totals.forgotten(), totals.access(), counts(totals.before())));
        lines.add(totals.after()
                .map(after -> "Counted again: %s are left of it.%s"
                        .formatted(
                                counts(after), report.isWhole() ? "" : " Not everything is done: see the lines above."))
                .orElse("Nothing was written: --apply does it."));
    }
}
