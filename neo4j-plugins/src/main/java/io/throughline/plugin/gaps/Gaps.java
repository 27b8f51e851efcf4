// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.gaps;

import io.throughline.names.DocumentType;
import io.throughline.names.GapKind;
import io.throughline.plugin.coverage.CoveragePolicy;
import io.throughline.plugin.coverage.EvidenceKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks for everything that is amiss, in time that grows with documents and links together. */
// [impl->TL-SPEC-18]
public final class Gaps {
    private static final List<String> DESCRIBING = Stream.concat(
                    CoveragePolicy.JUDGED.stream(), Stream.of(DocumentType.PAGE.label()))
            .toList();

    private final GapGraph graph;
    private final CoveragePolicy policy;
    private final Reach reach;
    private final List<Gap> found = new ArrayList<>();

    /** @param policy says which types need code, and which a test */
    public Gaps(GapGraph graph, CoveragePolicy policy) {
        this.graph = graph;
        this.policy = policy;
        this.reach = Reach.of(
                graph,
                CoveragePolicy.JUDGED.stream()
                        .flatMap(type -> graph.documents(type).stream())
                        .toList());
    }

    /** In the order of kinds, of each kind the worst first, then by key. */
    public List<Gap> find(Set<GapKind> kinds) {
        found.clear();
        for (var kind : kinds) {
            switch (kind) {
                case NO_CODE ->
                    addUnmet(kind, EvidenceKind.CODE, "No code realises it, directly or through what lies below it.");
                case NO_TEST ->
                    addUnmet(kind, EvidenceKind.TEST, "No test verifies it, directly or through what lies below it.");
                case UNREACHED_CODE -> addUnreachedCode();
                case TEST_OF_NOTHING -> addTestsOfNothing();
                case DANGLING_REFERENCE -> addDanglingReferences();
                case STALE_DOCUMENT -> addStaleDocuments();
            }
        }
        found.sort(Gap.ORDER);
        return List.copyOf(found);
    }

    private void addUnmet(GapKind kind, EvidenceKind needed, String detail) {
        var met = reach.leadingTo(needed.documentType());
        for (var type : policy.types()) {
            if (policy.asks(type, needed)) {
                graph.documents(type).stream()
                        .filter(key -> !met.contains(key))
                        .forEach(key -> found.add(Gap.of(kind, key, detail)));
            }
        }
    }

    private void addUnreachedCode() {
        for (var file : graph.code()) {
            if (!file.standIn() && !anywhere(file.key(), reach::isReached)) {
                addFile(
                        GapKind.UNREACHED_CODE,
                        file.key(),
                        "No story, task, spec or other requirement leads to it or to a part of it.");
            }
        }
    }

    private void addTestsOfNothing() {
        for (var key : graph.tests()) {
            if (!anywhere(key, part -> reach.isReached(part) || graph.verifies(part))) {
                addFile(GapKind.TEST_OF_NOTHING, key, "Neither it nor a part of it verifies anything.");
            }
        }
    }

    /** Whether the file, or any part of it, is so. */
    private boolean anywhere(String file, Predicate<String> isSo) {
        var open = new ArrayDeque<>(List.of(file));
        var seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            var key = open.remove();
            if (isSo.test(key)) {
                return true;
            }
            graph.parts(key).stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }

    private void addFile(GapKind kind, String key, String detail) {
        var history = graph.history(key);
        found.add(new Gap(
                kind,
                key,
                detail,
                history.lines(),
                history.churn(),
                history.changedAt().orElse(null)));
    }

    private void addDanglingReferences() {
        for (var end : graph.looseEnds()) {
            found.add(Gap.of(GapKind.DANGLING_REFERENCE, end.key(), end.detail()));
        }
        for (var file : graph.code()) {
            long namers = file.standIn() ? graph.namers(file.key()) : 0;
            // One that only unreadable documents name is not there for the reader.
            if (namers > 0) {
                found.add(Gap.of(
                        GapKind.DANGLING_REFERENCE,
                        file.key(),
                        "%d %s this file, and no repository holds it."
                                .formatted(namers, namers == 1 ? "document names" : "documents name")));
            }
        }
    }

    private void addStaleDocuments() {
        var staleness = new Staleness(graph);
        for (var type : DESCRIBING) {
            graph.documents(type).forEach(key -> staleness.of(key).ifPresent(found::add));
        }
    }
}
