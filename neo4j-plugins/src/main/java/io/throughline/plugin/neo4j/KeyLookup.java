// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.Indexes;
import io.throughline.names.PropertyKeys;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    KeyLookup(VisibleDocuments documents) {
        this.documents = documents;
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
        var query = FullTextQuery.of(text);
        return query.isEmpty() ? Optional.empty() : butForCase(text, query);
    }

    private Optional<String> butForCase(String text, FullTextQuery query) {
        var wanted = text.toLowerCase(Locale.ROOT);
        var parameters = Map.<String, Object>of(
                "index", Indexes.DOCUMENT_TITLE, "query", query.text(), "limit", (long) SAME_WORDS_MAX);
        Optional<String> found = Optional.empty();
        try (var result = documents.transaction().execute(SEARCH, parameters)) {
            while (result.hasNext()) {
                documents.guard().check();
                if (result.next().get("node") instanceof Node node
                        && Values.string(node, PropertyKeys.KEY, "")
                                .toLowerCase(Locale.ROOT)
                                .equals(wanted)) {
                    var key = documents.see(node).map(VisibleDocuments.Visible::key);
                    found = found.filter(known -> key.filter(other -> other.compareTo(known) < 0)
                                    .isEmpty())
                            .or(() -> key);
                }
            }
        }
        return found;
    }
}
