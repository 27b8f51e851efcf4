// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import io.throughline.plugin.suspect.TextChanges;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;

/** Reads what kinds of change a text went through, from the fingerprints that ingest keeps of former ones. */
final class RevisionReader {
    private static final RelationshipType HAD = RelationshipType.withName(RelationshipTypes.HAD);

    private RevisionReader() {}

    private record Revision(
            @Nullable String fingerprint,
            ZonedDateTime validTo,
            @Nullable String change) {}

    /** @param fingerprint of the text from which on changes count; one that is not on record makes the change unknown */
    static TextChanges since(Node document, @Nullable String fingerprint) {
        var revisions = revisions(document);
        for (int i = revisions.size() - 1; i >= 0; i--) {
            if (Objects.equals(revisions.get(i).fingerprint(), fingerprint)) {
                var kinds = new ArrayList<@Nullable String>();
                revisions.subList(i, revisions.size()).forEach(revision -> kinds.add(revision.change()));
                return TextChanges.of(kinds);
            }
        }
        return TextChanges.of(List.of());
    }

    /** The oldest first. */
    private static List<Revision> revisions(Node document) {
        var revisions = new ArrayList<Revision>();
        for (var had : document.getRelationships(Direction.OUTGOING, HAD)) {
            var revision = had.getEndNode();
            var validTo = Values.time(revision, PropertyKeys.VALID_TO);
            if (validTo != null) {
                revisions.add(new Revision(
                        Values.string(revision, PropertyKeys.FINGERPRINT),
                        validTo,
                        Values.string(revision, PropertyKeys.CHANGE)));
            }
        }
        revisions.sort(Comparator.comparing(Revision::validTo));
        return revisions;
    }
}
