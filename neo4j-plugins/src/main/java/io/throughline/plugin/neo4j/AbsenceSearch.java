// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.plugin.memory.Snapshot;
import io.throughline.plugin.retrieval.Absence;
import io.throughline.plugin.retrieval.SearchRequest;
import java.util.Optional;

/** Finds out how far a document came in a search. */
public final class AbsenceSearch {
    /** So many candidates are asked of each leg, so that the rank of most documents is known. */
    private static final int CANDIDATES = 2000;

    private AbsenceSearch() {}

    public static Absence explain(
            VisibleDocuments documents, Optional<Snapshot> memory, SearchRequest request, String key) {
        Search.requireFit(documents, request);
        var found = documents.find(key);
        if (found.isEmpty()) {
            return Absence.unknown(key);
        }
        var objections = request.options().filter().objections(found.get().facts());
        if (!objections.isEmpty()) {
            return Absence.filtered(key, objections);
        }
        int candidates = Math.max(CANDIDATES, 2 * request.options().limit());
        var place = Search.hybrid(documents, memory, request).place(request, key, candidates);
        return Absence.placed(key, place, request.options().limit());
    }
}
