// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.PropertyKeys;
import io.throughline.plugin.memory.MemoryTextLeg;
import io.throughline.plugin.memory.MemoryVectorLeg;
import io.throughline.plugin.memory.Snapshot;
import io.throughline.plugin.retrieval.HybridSearch;
import io.throughline.plugin.retrieval.SearchRequest;
import io.throughline.plugin.retrieval.SearchRow;
import java.util.List;
import java.util.Optional;

/** Joins the legs of one search: those over the memory where there is one, otherwise those over Neo4j's indexes. */
public final class Search {
    private Search() {}

    public static List<SearchRow> run(VisibleDocuments documents, Optional<Snapshot> memory, SearchRequest request) {
        var vector = request.vector();
        if (vector != null) {
            VectorIndex.requireFit(documents.transaction(), vector);
        }
        if (documents.readable().isNothing()) {
            return List.of();
        }
        var filter = request.options().filter();
        var library = new LibraryAdapter(documents, filter, new KeyLookup(documents));
        return memory.map(snapshot -> overMemory(snapshot, documents, library, request))
                .orElseGet(() -> new HybridSearch(
                        library, new IndexVectorLeg(documents, filter), new FullTextLeg(documents, filter)))
                .run(request);
    }

    private static HybridSearch overMemory(
            Snapshot snapshot, VisibleDocuments documents, LibraryAdapter library, SearchRequest request) {
        var filter = request.options().filter();
        var view = snapshot.view(documents.readable(), filter);
        var passing = snapshot.passing(documents.readable(), filter);
        Runnable guard = documents.guard()::check;
        return new HybridSearch(
                library,
                new MemoryVectorLeg(snapshot, view, passing, chunk -> exact(documents, chunk), guard),
                new MemoryTextLeg(snapshot, view, passing, guard));
    }

    private static float @org.jspecify.annotations.Nullable [] exact(VisibleDocuments documents, long chunk) {
        var node = NodeIds.find(documents.transaction(), chunk);
        return node == null ? null : Values.vector(node, PropertyKeys.EMBEDDING);
    }
}
