// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.IngestOptions;
import io.throughline.ingest.ProgressListener;
import io.throughline.ingest.ReconcileReport;
import io.throughline.ingest.ReconcileReport.Reason;
import io.throughline.ingest.ReconcileReport.Source;
import io.throughline.ingest.ReconcileReport.State;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.store.KnownSources;
import io.throughline.ingest.store.ReconcileReads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is to be done to bring the graph in step with its sources. Holds the sources open until it is done. */
// [impl->TL-US-35]
public final class ReconcilePlan implements AutoCloseable {
    private final ReconcileReads graph;
    private final Function<String, Connector> connectors;
    private final Drift drift;
    private final List<Connector> opened = new ArrayList<>();
    private final List<Connector> narrowed = new ArrayList<>();
    private final Set<String> forgotten = new LinkedHashSet<>();
    private final List<Source> sources = new ArrayList<>();

    private ReconcilePlan(ReconcileReads graph, Function<String, Connector> connectors, Drift drift) {
        this.graph = graph;
        this.connectors = connectors;
        this.drift = drift;
    }

    /** @throws SourceException when a word names no source; nothing stays open then */
    public static ReconcilePlan of(
            ReconcileReads graph,
            Function<String, Connector> connectors,
            IngestOptions options,
            ProgressListener progress,
            List<String> named,
            List<String> forget) {
        var plan = new ReconcilePlan(graph, connectors, new Drift(graph.holdings(), options, progress));
        try {
            var known = graph.sources();
            forget.forEach(word -> plan.forgotten.add(known.require("--forget", word)));
            boolean all = named.isEmpty() && forget.isEmpty();
            Collection<String> addresses = all ? known.addresses().values() : named;
            addresses.forEach(address -> plan.compare(address, known));
            plan.forgotten.forEach(plan::forget);
            return plan;
        } catch (RuntimeException e) {
            plan.close();
            throw e;
        }
    }

    private void compare(String address, KnownSources known) {
        try {
            var connector = connectors.apply(address);
            opened.add(connector);
            var sourceId = connector.id().value();
            if (!forgotten.contains(sourceId)
                    && sources.stream().noneMatch(source -> source.source().equals(sourceId))) {
                compare(sourceId, connector);
            }
        } catch (SourceException e) {
            var sourceId = known.find(address).orElseThrow(() -> e);
            if (!forgotten.contains(sourceId)) {
                sources.add(new Source(sourceId, State.UNREACHABLE, advice(e, sourceId), 0, 0, List.of()));
            }
        }
    }

    private static String advice(SourceException e, String sourceId) {
        return "%s If it is gone for good: --apply --forget %s.".formatted(e.getMessage(), sourceId);
    }

    private void compare(String sourceId, Connector connector) {
        var found = drift.of(connector, graph.known(sourceId));
        if (found.isEmpty()) {
            var message = "%s. If that is right: --apply --forget %s."
                    .formatted(EmptySource.finding("It", found.gone()), sourceId);
            sources.add(new Source(sourceId, State.EMPTY, message, 0, 0, List.of()));
            return;
        }
        if (!found.paths().isEmpty()) {
            narrowed.add(new Narrowed(connector, found.paths()));
        }
        sources.add(new Source(sourceId, State.COMPARED, "", found.gone(), found.unread(), found.changes()));
    }

    private void forget(String sourceId) {
        var changes = graph.holdings().ofSource(sourceId).stream()
                .map(held -> Drift.change(held, Reason.FORGOTTEN, ""))
                .toList();
        sources.add(
                new Source(sourceId, State.FORGOTTEN, "", graph.known(sourceId).size(), 0, changes));
    }

    /** Sources cut down to what is to be looked at. */
    public List<Connector> narrowed() {
        return narrowed;
    }

    /** Ids of sources that are to be taken out whole. */
    public Set<String> forgotten() {
        return forgotten;
    }

    public ReconcileReport report() {
        return new ReconcileReport(sources, graph.grants(), Optional.empty());
    }

    @Override
    public void close() {
        opened.forEach(Connector::close);
    }
}
