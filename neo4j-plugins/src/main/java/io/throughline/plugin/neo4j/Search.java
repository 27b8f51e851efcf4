// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.plugin.retrieval.HybridSearch;
import io.throughline.plugin.retrieval.SearchRequest;
import io.throughline.plugin.retrieval.SearchRow;
import java.util.List;

/** Joins the legs of one search. */
public final class Search {
    private Search() {}

    public static List<SearchRow> run(VisibleDocuments documents, SearchRequest request) {
        var vector = request.vector();
        if (vector != null) {
            VectorIndex.requireFit(documents.transaction(), vector);
        }
        if (documents.readable().isNothing()) {
            return List.of();
        }
        var filter = request.options().filter();
        var chunks = new Chunks(documents.transaction());
        var library = new LibraryAdapter(documents, filter, chunks, new KeyLookup(documents));
        return new HybridSearch(
                        library,
                        new IndexVectorLeg(documents, filter, chunks),
                        new FullTextLeg(documents, filter, chunks))
                .run(request);
    }
}
