// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.ingest.ReconcileReport.Cascade;
import io.throughline.ingest.ReconcileReport.Change;
import io.throughline.ingest.ReconcileReport.Source;
import java.util.Locale;
import java.util.Map;

/** The report that a program reads. */
final class ReconcileJson {
    private ReconcileJson() {}

    static String of(ReconcileReport report) {
        var totals = ReconcileTotals.of(report);
        return JsonText.of(JsonText.ordered(
                "applied",
                report.applied()
                        .map(run -> JsonText.ordered(
                                "runId", run.runId(),
                                "at", run.at().toInstant().toString(),
                                "by", run.by())),
                "sources",
                report.sources().stream().map(ReconcileJson::source).toList(),
                "grants",
                report.grants(),
                "totals",
                JsonText.ordered(
                        "removed", totals.removed(),
                        "forgotten", totals.forgotten(),
                        "access", totals.access(),
                        "before", cascade(totals.before()),
                        "after", totals.after().map(ReconcileJson::cascade)),
                "whole",
                report.isWhole()));
    }

    private static Map<String, Object> source(Source source) {
        return JsonText.ordered(
                "source", source.source(),
                "state", source.state().name().toLowerCase(Locale.ROOT),
                "message", source.message(),
                "items", source.items(),
                "unread", source.unread(),
                "documents",
                        source.changes().stream().map(ReconcileJson::change).toList());
    }

    private static Map<String, Object> change(Change change) {
        return JsonText.ordered(
                "key", change.key(),
                "title", change.title(),
                "type", change.type(),
                "item", change.item(),
                "reason", change.reason().name().toLowerCase(Locale.ROOT),
                "from", change.from(),
                "to", change.to(),
                "before", cascade(change.before()),
                "after", change.after().map(ReconcileJson::cascade),
                "done", change.done());
    }

    private static Map<String, Object> cascade(Cascade cascade) {
        return JsonText.ordered("chunks", cascade.chunks(), "links", cascade.links(), "findings", cascade.findings());
    }
}
