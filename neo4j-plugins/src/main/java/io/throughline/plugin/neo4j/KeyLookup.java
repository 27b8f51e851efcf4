// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.Indexes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.neo4j.graphdb.Node;

/** Finds the document that a query names by its key. */
final class KeyLookup {
    private static final int KEY_CHARACTERS_MAX = 1024;
    private static final int SAME_WORDS_MAX = 50;
    private static final String SEARCH = """
            CALL db.index.fulltext.queryNodes($index, $query, {limit: $limit, analyzer: '%s'})
            YIELD node RETURN node
            """.formatted(FullTextQuery.ANALYZER);

    private final VisibleDocuments documents;
    private final Function<String, List<Long>> alike;

    /** By the full-text index of keys. */
    KeyLookup(VisibleDocuments documents) {
        this.documents = documents;
        this.alike = this::byIndex;
    }

    /** @param alike numbers of nodes whose key may be the text but for case */
    KeyLookup(VisibleDocuments documents, Function<String, List<Long>> alike) {
        this.documents = documents;
        this.alike = alike;
    }

    /** The visible document whose key is {@code text}, or else the first by key that is the same but for case. */
    Optional<String> named(String text) {
        if (text.isEmpty() || text.length() > KEY_CHARACTERS_MAX) {
            return Optional.empty();
        }
        var exact = documents.find(text);
        if (exact.isPresent()) {
            return exact.map(VisibleDocuments.Visible::key);
        }
        var wanted = text.toLowerCase(Locale.ROOT);
        return alike.apply(text).stream()
                .flatMap(id -> documents.at(id).stream())
                .map(VisibleDocuments.Visible::key)
                .filter(key -> key.toLowerCase(Locale.ROOT).equals(wanted))
                .min(Comparator.naturalOrder());
    }

    private List<Long> byIndex(String text) {
        var query = FullTextQuery.of(text);
        var found = new ArrayList<Long>();
        if (query.isEmpty()) {
            return found;
        }
        var parameters = Map.<String, Object>of(
                "index", Indexes.DOCUMENT_TITLE, "query", query.text(), "limit", (long) SAME_WORDS_MAX);
        try (var result = documents.transaction().execute(SEARCH, parameters)) {
            while (result.hasNext()) {
                documents.guard().check();
                if (result.next().get("node") instanceof Node node) {
                    found.add(NodeIds.of(node));
                }
            }
        }
        return found;
    }
}
