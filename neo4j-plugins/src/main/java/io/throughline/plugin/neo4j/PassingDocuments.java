// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.plugin.access.Readable;
import io.throughline.plugin.retrieval.DocumentFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.neo4j.graphdb.Node;

/**
 * The Cypher that lists the documents which may pass a filter, so that Neo4j's planner picks the index that narrows best.
 * It may list more than pass: the filter itself has the last word.
 */
final class PassingDocuments {
    private PassingDocuments() {}

    record Query(String text, Map<String, Object> parameters) {}

    static Query query(DocumentFilter filter, Readable readable) {
        var conditions = new ArrayList<String>();
        var parameters = new LinkedHashMap<String, Object>();
        conditions.add("d.aclKey IN $aclKeys");
        parameters.put("aclKeys", readable.aclKeys());
        if (!filter.types().isEmpty()) {
            conditions.add("d.documentType IN $types");
            parameters.put("types", filter.types());
        }
        if (!filter.products().isEmpty()) {
            conditions.add("d.productName IN $products");
            parameters.put("products", filter.products());
        }
        if (!filter.statuses().isEmpty()) {
            conditions.add("d.status IN $statuses");
            parameters.put("statuses", filter.statuses());
        }
        return new Query(
                "MATCH (d:Document) WHERE " + String.join(" AND ", conditions) + " RETURN d AS document", parameters);
    }

    /** Documents that pass, without those named, by key; at most {@code max}. */
    static List<String> others(VisibleDocuments documents, DocumentFilter filter, Collection<String> without, int max) {
        var query = query(filter, documents.readable());
        var keys = new TreeSet<String>();
        try (var result = documents.transaction().execute(query.text(), query.parameters())) {
            while (result.hasNext()) {
                documents.guard().check();
                if (result.next().get("document") instanceof Node node) {
                    documents
                            .see(node)
                            .filter(found -> filter.accepts(found.facts()) && !without.contains(found.key()))
                            .ifPresent(found -> keys.add(found.key()));
                }
            }
        }
        return keys.stream().limit(max).toList();
    }
}
