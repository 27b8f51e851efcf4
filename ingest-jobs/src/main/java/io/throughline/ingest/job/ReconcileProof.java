// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.ReconcileReport.Cascade;
import io.throughline.ingest.ReconcileReport.Change;
import io.throughline.ingest.ReconcileReport.Reason;
import io.throughline.ingest.ReconcileReport.Source;
import io.throughline.ingest.store.Holdings;
import io.throughline.ingest.store.Holdings.Held;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts again, in the graph, what was to be taken away: what is left proves or disproves that it is gone. */
// [impl->TL-US-35]
public final class ReconcileProof {
    private final Holdings holdings;

    public ReconcileProof(Holdings holdings) {
        this.holdings = holdings;
    }

    /** The same sources with what is left of each document. */
    public List<Source> of(List<Source> sources) {
        return sources.stream().map(this::counted).toList();
    }

    private Source counted(Source source) {
        var changes = source.changes();
        var held = holdings.ofKeys(changes.stream().map(Change::key).toList());
        var findings = holdings.findings(
                source.source(), changes.stream().map(Change::item).distinct().toList());
        return new Source(
                source.source(),
                source.state(),
                source.message(),
                source.items(),
                source.unread(),
                changes.stream().map(change -> counted(change, held, findings)).toList());
    }

    private static Change counted(Change change, Map<String, Held> held, Map<String, Long> findings) {
        var now = held.get(change.key());
        var after = new Cascade(
                now == null ? 0 : now.chunks(),
                now == null ? 0 : now.links(),
                findings.getOrDefault(change.item(), 0L));
        return new Change(
                change.key(),
                change.title(),
                change.type(),
                change.item(),
                change.reason(),
                change.from(),
                change.to(),
                change.before(),
                Optional.of(after),
                isDone(change, Optional.ofNullable(now), after));
    }

    private static boolean isDone(Change change, Optional<Held> now, Cascade after) {
        if (change.reason() == Reason.ACCESS) {
            return now.filter(held -> held.live() && held.accessLevel().equals(change.to()))
                    .isPresent();
        }
        boolean isGone = change.reason() == Reason.FORGOTTEN
                ? now.map(Held::type).orElse("").isEmpty()
                : now.filter(Held::live).isEmpty();
        return isGone && after.chunks() == 0 && after.links() == 0;
    }
}
