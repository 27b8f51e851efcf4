// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.beir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An evaluation folder.
 *
 * @param name of the folder
 * @param corpus what can be found, each id once
 * @param queries what is asked, each id once
 * @param relevant by query id, then by corpus id: how relevant it is, greater than 0
 * @param edges structure among the corpus
 */
public record BeirFolder(
        Path path,
        String name,
        List<BeirEntry> corpus,
        List<BeirEntry> queries,
        Map<String, Map<String, Integer>> relevant,
        List<BeirEdge> edges) {
    public BeirFolder {
        corpus = List.copyOf(corpus);
        queries = List.copyOf(queries);
        relevant = Map.copyOf(relevant);
        edges = List.copyOf(edges);
    }

    /** What was judged relevant for a query; empty when nothing was. */
    public Map<String, Integer> relevantTo(BeirEntry query) {
        return relevant.getOrDefault(query.id(), Map.of());
    }
}
