// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import io.throughline.api.graph.GraphClient;
import io.throughline.api.graph.Row;
import io.throughline.api.graph.Statement;
import io.throughline.api.paging.Connection;
import io.throughline.api.request.RequestScope;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Follows links from many documents at once. All fields of a level that lead to other documents, whichever they are,
 * share one statement: it has one branch for each relation that is asked for, with its links' type in the pattern.
 */
@Component
final class RelatedDocuments implements GraphLoader<RelatedRequest, Connection<RelatedDocuments.Related>> {
    static final String NAME = "related";

    /**
     * @param link the properties of the link; null where the list shows each document once
     * @param outgoing whether the link starts at the document that was asked about
     */
    record Related(DocumentView document, @Nullable Row link, boolean outgoing) {
        LinkView asLink() {
            if (link == null) {
                throw new IllegalStateException("this list holds documents");
            }
            return new LinkView(link, outgoing ? "out" : "in", document);
        }
    }

    private final GraphClient graph;
    private final Map<Set<Relation>, Statement> statements = new ConcurrentHashMap<>();

    RelatedDocuments(GraphClient graph) {
        this.graph = graph;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<RelatedRequest, Connection<Related>> load(List<RelatedRequest> requests, RequestScope scope) {
        var relations = EnumSet.noneOf(Relation.class);
        requests.forEach(request -> relations.addAll(request.relations()));
        var rows = graph.read(
                statements.computeIfAbsent(relations, RelatedDocuments::statement),
                Map.of(
                        "requests",
                        Pages.parameter(requests, RelatedRequest::asParameter),
                        "withContent",
                        requests.stream().anyMatch(RelatedRequest::withContent)),
                scope);
        return Pages.assemble(
                requests,
                rows,
                RelatedRequest::page,
                (request, row) -> new Related(
                        new DocumentView(row.requiredRow("document"), request.asOf()),
                        row.row("link"),
                        row.flag("outgoing")));
    }

    static Statement statement(Set<Relation> relations) {
        var branches =
                relations.stream().sorted().map(RelatedDocuments::branch).collect(Collectors.joining("  UNION ALL\n"));
        return Statement.load("document/related", Map.of("branches", branches));
    }

    private static String branch(Relation relation) {
        var rows = relation.listsLinks()
                ? """
                      AND (request.types IS NULL OR type(r) IN request.types)
                  RETURN o, r AS link, %s AS outgoing,
                         type(r) + ' ' + %s + ' ' + o.key + ' ' + coalesce(r.linkId, elementId(r)) AS position
                """.formatted(relation.outgoing(), relation.outgoing() ? "'out'" : "'in'")
                : """
                  RETURN DISTINCT o, null AS link, %s AS outgoing, o.key AS position
                """.formatted(relation.outgoing());
        return """
                  MATCH %s
                  WHERE '%s' IN request.relations AND o.aclKey IN aclKeys
                    AND coalesce(r.reviewState <> 'rejected', true) AND {{live r request.asOf}} AND {{live o request.asOf}}
                """.formatted(relation.pattern(), relation.name()) + rows;
    }
}
