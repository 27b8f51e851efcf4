// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.text;

import io.throughline.names.Indexes;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.neo4j.graphdb.schema.AnalyzerProvider;

/**
 * The full-text analyzer {@value Indexes#ANALYZER}. Neo4j finds it by {@code META-INF/services} on the class path of the
 * database: an index that names it cannot be opened where this jar is missing.
 */
// [impl->TL-SPEC-8] [impl->TL-US-11]
public final class ThroughlineAnalyzerProvider extends AnalyzerProvider {
    /** Called by the service loader. */
    public ThroughlineAnalyzerProvider() {
        super(Indexes.ANALYZER);
    }

    @Override
    public Analyzer createAnalyzer() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                return new TokenStreamComponents(new TermTokenizer());
            }
        };
    }

    @Override
    public String description() {
        return "Splits camelCase, snake_case, dotted names, paths, keys and versions while keeping the whole;"
                + " folds case and accents; stems English lightly; drops English stop words.";
    }

    @Override
    public List<String> stopwords() {
        return StopWords.list();
    }
}
