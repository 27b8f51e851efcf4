// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.store.PendingLinks.Pending;
import io.throughline.ingest.store.PendingLinks.Reason;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.TransactionContext;

/**
 * What became of some pending links: each is made, or says why it still cannot be.
 *
 * @param lastLinkId the greatest id of the page
 * @param newByOrigin how many links were made or revived
 */
record ResolvedPage(String lastLinkId, Map<String, Long> newByOrigin) {

    static ResolvedPage write(TransactionContext tx, List<Pending> pending, Hierarchy hierarchy, ZonedDateTime now) {
        var ends = LiveEnds.find(tx, pending.stream().map(Pending::link).toList(), now);
        var makeable = new ArrayList<ResolvedLink>();
        var reasons = new ArrayList<Reason>();
        for (var candidate : pending) {
            var reason = judge(candidate, ends, hierarchy);
            if (reason.isEmpty()) {
                var link = candidate.link();
                makeable.add(new ResolvedLink(link, ends.resolved(link.from()), ends.resolved(link.to())));
            } else if (candidate.link().isRequired() && isNews(candidate, reason.get())) {
                reasons.add(reason.get());
            }
        }
        var made = LinkWriter.make(tx, makeable, now);
        PendingLinks.delete(tx, made.linkIds());
        PendingLinks.report(tx, reasons);
        return new ResolvedPage(pending.get(pending.size() - 1).link().linkId(), made.newByOrigin());
    }

    private static boolean isNews(Pending candidate, Reason reason) {
        return !candidate.status().equals(reason.status())
                || !candidate.message().equals(reason.message());
    }

    /** Why the link cannot be made; empty when it can, and then it counts for those that follow. */
    private static Optional<Reason> judge(Pending candidate, LiveEnds ends, Hierarchy hierarchy) {
        var link = candidate.link();
        for (var end : List.of(link.from(), link.to())) {
            if (ends.candidates(end).size() > 1) {
                return Optional.of(reason(
                        candidate,
                        FindingStatus.AMBIGUOUS,
                        "%s answers to more than one document (%s), so the link %s is left out: name one of them by its key."
                                .formatted(end, String.join(", ", ends.candidates(end)), described(link))));
            }
            if (ends.candidates(end).isEmpty()) {
                if (!ends.otherRevisions(end).isEmpty()) {
                    return Optional.of(reason(
                            candidate,
                            FindingStatus.OUTDATED,
                            "sources hold %s and not %s, so the link %s is left out: bring what names it, or the item, to the same revision."
                                    .formatted(String.join(", ", ends.otherRevisions(end)), end, described(link))));
                }
                return Optional.of(reason(
                        candidate,
                        FindingStatus.ORPHANED,
                        "no source holds %s, so the link %s is left out until one does: add it or correct the name."
                                .formatted(end, described(link))));
            }
        }
        if (link.type().equals(RelationshipTypes.PARENT_OF)
                && !hierarchy.addUnlessCycle(
                        ends.resolved(link.from()).name(),
                        ends.resolved(link.to()).name())) {
            return Optional.of(reason(
                    candidate,
                    FindingStatus.INVALID,
                    "the link %s would make %s its own ancestor and is left out: correct one of the parents."
                            .formatted(described(link), link.to())));
        }
        return Optional.empty();
    }

    private static Reason reason(Pending candidate, FindingStatus status, String message) {
        var evidence = String.valueOf(candidate.link().properties().getOrDefault(PropertyKeys.EVIDENCE, ""));
        var place = evidence.isBlank() ? candidate.path() : evidence;
        return new Reason(candidate.link().linkId(), status.value(), place + ": " + message);
    }

    private static String described(LinkWrite link) {
        return "%s -%s-> %s".formatted(link.from(), link.type(), link.to());
    }
}
