// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import io.throughline.plugin.gaps.FileHistory;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;

/** When documents were changed, as far as their sources and the commits that the principal may read tell. */
final class ChangeReader {
    private static final Label COMMIT = Label.label(DocumentType.COMMIT.label());
    private static final RelationshipType TOUCHES = RelationshipType.withName(RelationshipTypes.TOUCHES);
    private static final RelationshipType HAD = RelationshipType.withName(RelationshipTypes.HAD);

    private final VisibleDocuments documents;
    private final @Nullable ZonedDateTime asOf;

    ChangeReader(VisibleDocuments documents, @Nullable ZonedDateTime asOf) {
        this.documents = documents;
        this.asOf = asOf;
    }

    FileHistory history(Node file) {
        var commits = new ArrayList<ZonedDateTime>();
        for (var touch : file.getRelationships(Direction.INCOMING, TOUCHES)) {
            documents.guard().check();
            if (documents.isLive(touch)) {
                documents
                        .see(touch.getStartNode())
                        .map(commit -> Values.time(commit.node(), PropertyKeys.CREATED_DATE))
                        .ifPresent(commits::add);
            }
        }
        var lines =
                file.getProperty(PropertyKeys.END_LINE, null) instanceof Number last ? (Long) last.longValue() : null;
        return new FileHistory(lines, commits, said(file).orElse(null));
    }

    /** As its source says, else by its last commit, else as ingest saw it, which is never too early. */
    Optional<ZonedDateTime> changedAt(Node document) {
        return said(document).or(() -> Optional.ofNullable(Values.time(document, PropertyKeys.INGESTED_AT)));
    }

    private Optional<ZonedDateTime> said(Node document) {
        var text = textOf(document);
        return Optional.ofNullable(Values.time(text, PropertyKeys.MODIFIED_DATE))
                .or(() -> Optional.ofNullable(Values.string(text, PropertyKeys.LAST_COMMIT_HASH))
                        .flatMap(this::timeOf));
    }

    /** What keeps the times of the text that the document had at the moment: itself, or a revision. */
    private Entity textOf(Node document) {
        if (asOf == null) {
            return document;
        }
        Entity text = document;
        @Nullable ZonedDateTime first = null;
        for (var had : document.getRelationships(Direction.OUTGOING, HAD)) {
            documents.guard().check();
            var end = Values.time(had.getEndNode(), PropertyKeys.VALID_TO);
            if (end != null && end.isAfter(asOf) && (first == null || end.isBefore(first))) {
                first = end;
                text = had.getEndNode();
            }
        }
        return text;
    }

    private Optional<ZonedDateTime> timeOf(String hash) {
        try (var commits = documents.transaction().findNodes(COMMIT, PropertyKeys.HASH, hash)) {
            while (commits.hasNext()) {
                var time = documents
                        .see(commits.next())
                        .map(commit -> Values.time(commit.node(), PropertyKeys.CREATED_DATE));
                if (time.isPresent()) {
                    return time;
                }
            }
        }
        return Optional.empty();
    }
}
