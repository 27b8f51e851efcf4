// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.plugin.memory.MemoryTextLeg;
import io.throughline.plugin.memory.MemoryVectorLeg;
import io.throughline.plugin.memory.Snapshot;
import io.throughline.plugin.retrieval.DocumentFilter;
import io.throughline.plugin.retrieval.HybridSearch;
import io.throughline.plugin.retrieval.Library;
import io.throughline.plugin.retrieval.LikenessSearch;
import io.throughline.plugin.retrieval.SearchRequest;
import io.throughline.plugin.retrieval.SearchRow;
import io.throughline.plugin.retrieval.TextLeg;
import io.throughline.plugin.retrieval.VectorLeg;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins the legs of one search: those over the memory where there is one, otherwise those over Neo4j's indexes. */
public final class Search {
    private Search() {}

    public static List<SearchRow> run(VisibleDocuments documents, Optional<Snapshot> memory, SearchRequest request) {
        requireFit(documents, request);
        return documents.readable().isNothing()
                ? List.of()
                : hybrid(documents, memory, request).run(request);
    }

    static void requireFit(VisibleDocuments documents, SearchRequest request) {
        var vector = request.vector();
        if (vector != null) {
            VectorIndex.requireFit(documents.transaction(), documents.slot(), vector);
        }
    }

    static HybridSearch hybrid(VisibleDocuments documents, Optional<Snapshot> memory, SearchRequest request) {
        var parts = parts(documents, memory, request.options().filter());
        return new HybridSearch(parts.library(), parts.vector(), parts.text());
    }

    static LikenessSearch likeness(VisibleDocuments documents, Optional<Snapshot> memory, DocumentFilter filter) {
        var parts = parts(documents, memory, filter);
        return new LikenessSearch(parts.library(), parts.vector(), parts.text());
    }

    /** What a search over the documents that pass a filter is made of. */
    private record Parts(Library library, VectorLeg vector, TextLeg text) {}

    private static Parts parts(VisibleDocuments documents, Optional<Snapshot> memory, DocumentFilter filter) {
        return memory.map(snapshot -> overMemory(snapshot, documents, filter))
                .orElseGet(() -> overIndexes(documents, filter));
    }

    private static Parts overIndexes(VisibleDocuments documents, DocumentFilter filter) {
        var library = new LibraryAdapter(
                documents,
                filter,
                new KeyLookup(documents),
                (without, max) -> PassingDocuments.others(documents, filter, without, max));
        return new Parts(library, new IndexVectorLeg(documents, filter), new FullTextLeg(documents, filter));
    }

    private static Parts overMemory(Snapshot snapshot, VisibleDocuments documents, DocumentFilter filter) {
        var view = snapshot.view(documents.readable(), filter);
        var passing = snapshot.passing(documents.readable(), filter);
        var library = new LibraryAdapter(
                documents,
                filter,
                new KeyLookup(documents, text -> snapshot.likeKey(text, view)),
                (without, max) -> snapshot.others(passing, without, max));
        Runnable guard = documents.guard()::check;
        return new Parts(
                library,
                new MemoryVectorLeg(snapshot, view, passing, chunk -> exact(documents, chunk), guard),
                new MemoryTextLeg(snapshot, view, passing, guard));
    }

    private static float @Nullable [] exact(VisibleDocuments documents, long chunk) {
        var node = NodeIds.find(documents.transaction(), chunk);
        return node == null ? null : Values.vector(node, documents.slot().property());
    }
}
