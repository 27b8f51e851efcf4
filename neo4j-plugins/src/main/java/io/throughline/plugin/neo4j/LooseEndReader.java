// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.Labels;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import io.throughline.plugin.gaps.GapGraph.LooseEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;

/**
 * The links that ingest could not make because nothing, another revision, or more than one document answers to the name of an end. Only who
 * may read what declares such a link is told of it, and not how many documents answer: some may not be readable.
 */
final class LooseEndReader {
    private static final Label PENDING_LINK = Label.label(Labels.PENDING_LINK);
    private static final Label FINDING = Label.label(Labels.FINDING);
    private static final RelationshipType REPORTED = RelationshipType.withName(RelationshipTypes.REPORTED);
    private static final RelationshipType YIELDED = RelationshipType.withName(RelationshipTypes.YIELDED);
    private static final Set<String> LOOSE = Set.of("orphaned", "ambiguous", "outdated");
    private static final String BY_KEY = "document";
    private static final String EVIDENCE = "link_" + PropertyKeys.EVIDENCE;

    private final VisibleDocuments documents;

    LooseEndReader(VisibleDocuments documents) {
        this.documents = documents;
    }

    private record End(@Nullable String name, Optional<String> key) {}

    List<LooseEnd> ends() {
        var found = new ArrayList<LooseEnd>();
        try (var nodes = documents.transaction().findNodes(PENDING_LINK)) {
            while (nodes.hasNext()) {
                documents.guard().check();
                looseEnd(nodes.next()).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<LooseEnd> looseEnd(Node link) {
        var type = Values.string(link, PropertyKeys.LINK_TYPE, "");
        if (!link.hasLabel(FINDING)
                || !LOOSE.contains(Values.string(link, PropertyKeys.STATUS, ""))
                || !RelationshipTypes.TRACE.contains(type)) {
            return Optional.empty();
        }
        var from = end(link, PropertyKeys.FROM_KIND, PropertyKeys.FROM_NAME);
        var to = end(link, PropertyKeys.TO_KIND, PropertyKeys.TO_NAME);
        var missing = Stream.of(from, to)
                .filter(end -> end.key().isEmpty())
                .map(End::name)
                .filter(Objects::nonNull)
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : declarer(link)
                        .map(declarer -> new LooseEnd(
                                from.key().or(to::key).orElse(declarer),
                                Values.string(link, PropertyKeys.STATUS, ""),
                                detail(link, type, String.join(" and ", missing))));
    }

    private End end(Node link, String kind, String name) {
        var named = Values.string(link, name);
        return new End(
                named,
                named == null || !BY_KEY.equals(Values.string(link, kind))
                        ? Optional.empty()
                        : documents.find(named).map(VisibleDocuments.Visible::key));
    }

    /** A document of the item that declares the link, the same each time. */
    private Optional<String> declarer(Node link) {
        var keys = new ArrayList<String>();
        for (var reported : link.getRelationships(Direction.INCOMING, REPORTED)) {
            for (var yielded : reported.getStartNode().getRelationships(Direction.OUTGOING, YIELDED)) {
                documents.guard().check();
                documents.see(yielded.getEndNode()).ifPresent(document -> keys.add(document.key()));
            }
        }
        return keys.stream().min(String::compareTo);
    }

    private static String detail(Node link, String type, String missing) {
        var place = Values.string(link, EVIDENCE, "");
        return "%s is named for %s%s, and no one document answers to that."
                .formatted(missing, type, place.isBlank() ? "" : " in " + place);
    }
}
