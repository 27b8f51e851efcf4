// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.follow;

import io.throughline.ingest.IngestReport.ItemCounts;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.FollowedConnector;
import io.throughline.ingest.model.SourceException;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Runs errands, a source at a time. One that cannot be read does not hold up the others. */
final class Refresh {
    private final Function<List<Connector>, ItemCounts> job;
    private final Map<Errand, String> failures = new HashMap<>();
    private long changed;
    private long gone;

    /** @param job brings some sources in, while this process alone may write */
    Refresh(Function<List<Connector>, ItemCounts> job) {
        this.job = job;
    }

    void run(Collection<Errand> errands) {
        var bySource = new LinkedHashMap<FollowedConnector, TreeSet<String>>();
        errands.forEach(errand -> bySource.computeIfAbsent(errand.source(), none -> new TreeSet<>())
                .add(errand.ref()));
        bySource.forEach(this::run);
    }

    private void run(FollowedConnector source, TreeSet<String> refs) {
        try {
            if (refs.contains(Errand.EVERYTHING)) {
                count(job.apply(List.of(source)));
                return;
            }
            var items = NamedItems.ask(source, refs);
            items.failures().forEach((ref, why) -> failures.put(new Errand(source, ref), why));
            count(job.apply(List.of(items)));
        } catch (IOException | SourceException e) {
            refs.forEach(ref -> failures.put(new Errand(source, ref), String.valueOf(e.getMessage())));
        }
    }

    private void count(ItemCounts counts) {
        changed += counts.written();
        gone += counts.gone();
    }

    /** Why an errand has to be run again. */
    Map<Errand, String> failures() {
        return failures;
    }

    /** Items that were written. */
    long changed() {
        return changed;
    }

    /** Items that their source no longer holds. */
    long gone() {
        return gone;
    }
}
