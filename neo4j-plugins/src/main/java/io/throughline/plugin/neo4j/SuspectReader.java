// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.PropertyKeys;
import io.throughline.plugin.suspect.SuspectLink;
import io.throughline.plugin.suspect.SuspectRequest;
import io.throughline.plugin.suspect.TextChanges;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;

/** Finds the suspect links of which one principal may read both ends. */
public final class SuspectReader {
    private final VisibleDocuments documents;
    private final SuspectRequest request;

    public SuspectReader(VisibleDocuments documents, SuspectRequest request) {
        this.documents = documents;
        this.request = request;
    }

    /** All of them, in the order of rows. */
    public List<SuspectLink> links() {
        var types = request.relationshipTypes().stream()
                .map(RelationshipType::withName)
                .toArray(RelationshipType[]::new);
        var found = new ArrayList<SuspectLink>();
        try (var nodes = documents.transaction().findNodes(DocumentReader.DOCUMENT)) {
            while (nodes.hasNext()) {
                var node = nodes.next();
                documents.see(node).ifPresent(source -> add(source, types, found));
            }
        }
        found.sort(SuspectLink.ORDER);
        return found;
    }

    private void add(VisibleDocuments.Visible source, RelationshipType[] types, List<SuspectLink> found) {
        for (var link : source.node().getRelationships(Direction.OUTGOING, types)) {
            documents.guard().check();
            var suspicion = Suspicion.of(link);
            if (suspicion.isThere() && documents.isLive(link) && !Values.isRejected(link)) {
                documents
                        .see(link.getEndNode())
                        .filter(target -> isOfProduct(source) || isOfProduct(target))
                        .map(target -> suspect(link, source.key(), target.key(), suspicion))
                        .filter(suspect -> request.kinds().isEmpty()
                                || request.kinds().contains(suspect.changes().word()))
                        .ifPresent(found::add);
            }
        }
    }

    private boolean isOfProduct(VisibleDocuments.Visible end) {
        var product = end.facts().productName();
        return request.products().isEmpty()
                || product != null && request.products().contains(product);
    }

    private static SuspectLink suspect(Relationship link, String source, String target, Suspicion suspicion) {
        return new SuspectLink(
                link.getType().name(),
                source,
                target,
                suspicion.source(),
                suspicion.target(),
                changes(link, suspicion),
                since(link, suspicion),
                Values.string(link, PropertyKeys.ORIGIN),
                Values.confidence(link),
                Values.string(link, PropertyKeys.EVIDENCE),
                Values.string(link, PropertyKeys.REVIEW_STATE),
                Values.string(link, PropertyKeys.LINK_ID));
    }

    private static TextChanges changes(Relationship link, Suspicion suspicion) {
        var ends = new ArrayList<TextChanges>();
        if (suspicion.source()) {
            ends.add(RevisionReader.since(link.getStartNode(), Values.string(link, PropertyKeys.SOURCE_FINGERPRINT)));
        }
        if (suspicion.target()) {
            ends.add(RevisionReader.since(link.getEndNode(), Values.string(link, PropertyKeys.TARGET_FINGERPRINT)));
        }
        return ends.stream().reduce(TextChanges::and).orElseThrow();
    }

    private static @Nullable ZonedDateTime since(Relationship link, Suspicion suspicion) {
        return Stream.of(
                        suspicion.source() ? changedAt(link.getStartNode()) : null,
                        suspicion.target() ? changedAt(link.getEndNode()) : null)
                .filter(time -> time != null)
                .min(ZonedDateTime::compareTo)
                .orElse(null);
    }

    /** When its source says so; else when ingest last wrote it, which it does when something changed. */
    private static @Nullable ZonedDateTime changedAt(Node end) {
        var modified = Values.time(end, PropertyKeys.MODIFIED_DATE);
        return modified == null ? Values.time(end, PropertyKeys.INGESTED_AT) : modified;
    }
}
