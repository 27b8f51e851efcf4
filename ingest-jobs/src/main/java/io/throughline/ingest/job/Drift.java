// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.IngestOptions;
import io.throughline.ingest.ProgressListener;
import io.throughline.ingest.ReconcileReport.Cascade;
import io.throughline.ingest.ReconcileReport.Change;
import io.throughline.ingest.ReconcileReport.Reason;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.store.Holdings;
import io.throughline.ingest.store.Holdings.Held;
import io.throughline.ingest.store.SafeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far the graph and a source are apart, as far as something is to go or to be closed. New items are no part of it. */
// [impl->TL-US-35]
public final class Drift {
    private final Holdings holdings;
    private final Comparison comparison;

    public Drift(Holdings holdings, IngestOptions options, ProgressListener progress) {
        this.holdings = holdings;
        this.comparison = new Comparison(Fingerprints.of(options.chunkTokens()), progress);
    }

    /**
     * @param paths the items that a run has to look at to bring the graph in step
     * @param gone how many items the source no longer holds
     * @param unread how many changed items could not be read
     * @param isEmpty whether the source gives nothing at all, though something is stored
     */
    public record Found(List<Change> changes, Set<String> paths, long gone, long unread, boolean isEmpty) {}

    /**
     * @param stored the stored fingerprint of each known item by its path
     * @throws io.throughline.ingest.model.SourceException when the source cannot be read as a whole
     */
    public Found of(Connector connector, Map<String, String> stored) {
        var declared = new HashMap<String, Map<String, String>>();
        var unread = new HashSet<String>();
        var added = new ArrayList<String>();
        var result = comparison.run(connector, stored, (path, record, isKnown) -> {
            var place = SafeText.clean(path);
            if (!isKnown) {
                added.add(place);
                return;
            }
            var reading = Reading.of(connector, place, record);
            if (reading.isWithout()) {
                unread.add(place);
            } else {
                declared.put(place, levels(place, reading.changes()));
            }
        });
        var changes = new ArrayList<Change>();
        var paths = new HashSet<>(result.removed());
        var looked = new HashSet<>(result.removed());
        looked.addAll(declared.keySet());
        for (var held : holdings.ofItems(connector.id().value(), looked)) {
            change(held, declared).ifPresent(change -> {
                changes.add(change);
                paths.add(held.path());
            });
        }
        boolean isEmpty = !stored.isEmpty() && result.removed().size() == stored.size() && added.isEmpty();
        return new Found(
                List.copyOf(changes), Set.copyOf(paths), result.removed().size(), unread.size(), isEmpty);
    }

    /** @return the access level of each document by its key */
    private static Map<String, String> levels(String place, List<GraphChange> changes) {
        var levels = new HashMap<String, String>();
        for (var change : changes) {
            if (change instanceof GraphChange.Document document) {
                levels.putIfAbsent(
                        SafeText.clean(document.key()), DocumentMapper.accessLevel(document, place, finding -> {}));
            }
        }
        return levels;
    }

    private static Optional<Change> change(Held held, Map<String, Map<String, String>> declared) {
        var level = declared.getOrDefault(held.path(), Map.of()).get(held.key());
        if (!held.live() || held.accessLevel().equals(level)) {
            return Optional.empty();
        }
        return Optional.of(level == null ? change(held, Reason.REMOVED, "") : change(held, Reason.ACCESS, level));
    }

    /** Before anything is done. @param level the one to come; empty when the document goes */
    public static Change change(Held held, Reason reason, String level) {
        return new Change(
                held.key(),
                held.title(),
                held.type(),
                held.path(),
                reason,
                held.accessLevel(),
                level,
                new Cascade(held.chunks(), held.links(), held.findings()),
                Optional.empty(),
                false);
    }
}
