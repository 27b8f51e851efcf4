// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.gaps;

import io.throughline.names.DocumentType;
import io.throughline.names.GapKind;
import io.throughline.plugin.coverage.Claim;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds documents that were right about their code once. A document is older than the code that was written for it, and
 * that alone makes nothing stale: the code has to have been there, or to be another one than the link was made with.
 */
final class Staleness {
    private final GapGraph graph;

    Staleness(GapGraph graph) {
        this.graph = graph;
    }

    private record Change(FileHistory history, ZonedDateTime at, ZonedDateTime settled) {}

    Optional<Gap> of(String key) {
        var code = filesBelow(key);
        var changed = graph.changedAt(key);
        if (code.isEmpty() || changed.isEmpty()) {
            return Optional.empty();
        }
        var changes = new TreeMap<String, Change>();
        code.forEach((file, claims) -> changeOf(file, claims, changed.get()).ifPresent(at -> changes.put(file, at)));
        return changes.isEmpty() ? Optional.empty() : Optional.of(gap(key, changes, code.size()));
    }

    private Map<String, List<Claim>> filesBelow(String key) {
        var files = new HashMap<String, List<Claim>>();
        for (var claim : graph.below(key)) {
            if (DocumentType.CODE.label().equals(claim.documentType())) {
                files.computeIfAbsent(graph.file(claim.neighbour()), none -> new ArrayList<>())
                        .add(claim);
            }
        }
        return files;
    }

    private Optional<Change> changeOf(String file, List<Claim> claims, ZonedDateTime documentChanged) {
        var settled = claims.stream()
                .map(Claim::reviewedAt)
                .filter(time -> time != null && time.isAfter(documentChanged))
                .max(ZonedDateTime::compareTo)
                .orElse(documentChanged);
        boolean changedSinceLinked = claims.stream().anyMatch(Claim::suspect);
        var history = graph.history(file);
        return history.changedAt()
                .filter(at -> at.isAfter(settled))
                .filter(at -> changedSinceLinked || !history.beganAfter(settled))
                .map(at -> new Change(history, at, settled));
    }

    private static Gap gap(String key, TreeMap<String, Change> changes, int files) {
        var last = changes.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.comparing(Change::at)))
                .orElseThrow();
        var since = last.getValue();
        return new Gap(
                GapKind.STALE_DOCUMENT,
                key,
                "%d of the %d code files that it is linked with changed after it was written or reviewed, last %s on %s."
                        .formatted(
                                changes.size(),
                                files,
                                last.getKey(),
                                since.at().withZoneSameInstant(ZoneOffset.UTC).toLocalDate()),
                sum(changes),
                changes.values().stream()
                        .mapToLong(change -> change.history().churnSince(change.settled()))
                        .sum(),
                since.at());
    }

    private static Long sum(Map<String, Change> changes) {
        return changes.values().stream()
                .map(change -> change.history().lines())
                .mapToLong(lines -> lines == null ? 0 : lines)
                .sum();
    }
}
