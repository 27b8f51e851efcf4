// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.PropertyKeys;
import io.throughline.plugin.memory.Snapshot;
import io.throughline.plugin.retrieval.DocumentFilter;
import io.throughline.plugin.suggest.SuggestRequest;
import io.throughline.plugin.suggest.Suggestion;
import io.throughline.plugin.suggest.Suggestions;
import io.throughline.plugin.suggest.Suggestions.Source;
import io.throughline.plugin.suggest.UsualWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what suggestions are made from: the texts and vectors of the sources, and what they are linked with. */
public final class SuggestReader {
    /** So many targets are asked for by meaning, and so many by words, for each source. */
    private static final int CANDIDATES = 1000;

    private final VisibleDocuments documents;
    private final Optional<Snapshot> memory;
    private final SuggestRequest request;
    private final PassageReader passages;

    public SuggestReader(VisibleDocuments documents, Optional<Snapshot> memory, SuggestRequest request) {
        this.documents = documents;
        this.memory = memory;
        this.request = request;
        this.passages = new PassageReader(documents);
    }

    /** Keys of the documents that links can be sought for, in order. */
    public List<String> sources() {
        return PassingDocuments.others(documents, filter(request.from()), Set.of(), Integer.MAX_VALUE);
    }

    /** @param keys of the sources, each once */
    public List<Suggestion> suggestions(List<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var sources = keys.stream().map(this::source).toList();
        var usual = new UsualWords(sources.stream().map(Source::text).toList());
        var search = Search.likeness(documents, memory, filter(request.to()));
        var suggestions = new Suggestions(
                source -> search.of(source.text(), usual::weight, source.vector(), CANDIDATES, request.limit()),
                new SurroundingsReader(documents),
                new HistoryReader(documents));
        return suggestions.of(sources, request);
    }

    private DocumentFilter filter(Set<String> types) {
        return new DocumentFilter(types, request.products(), Set.of(), Set.of(), null, null, null);
    }

    private Source source(String key) {
        var text = new StringBuilder(documents.title(key));
        var vectors = new ArrayList<float[]>();
        for (var chunk : passages.all(documents.node(key))) {
            text.append('\n').append(Values.string(chunk, PropertyKeys.CONTENT, ""));
            var vector = Values.vector(chunk, documents.slot().property());
            if (vector != null) {
                vectors.add(vector);
            }
        }
        return new Source(key, text.toString(), mean(vectors));
    }

    /** Null where there is none; what has another width than the first is left out. */
    private static float @Nullable [] mean(List<float[]> vectors) {
        if (vectors.isEmpty()) {
            return null;
        }
        var mean = new float[vectors.get(0).length];
        boolean isZero = true;
        for (var vector : vectors) {
            for (int d = 0; vector.length == mean.length && d < mean.length; d++) {
                mean[d] += vector[d];
                isZero &= mean[d] == 0;
            }
        }
        return isZero ? null : mean;
    }
}
