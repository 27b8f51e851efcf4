// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.contender;

import io.throughline.benchmarks.data.Corpus;
import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.data.Question;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Lucene by itself, of the version inside the database: one segment, the database's own graph settings (16 links, beam of
 * 100), whole floats, memory-mapped, the filter inside the search. No transaction, no access, no Cypher: how fast the
 * vector leg could be. It is asked for more than ten and cut, because the beam of a search is as wide as what is asked.
 */
public final class LuceneAlone implements Contender, Closeable {
    private static final int LINKS = 16;
    private static final int BEAM = 100;
    private static final double BUFFER_MEGABYTES = 4_000;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final int fetched;

    private LuceneAlone(DirectoryReader reader, int fetched) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.fetched = fetched;
    }

    /** Writes the corpus into one segment. Takes about as long as the database's own index. */
    public static void build(Path folder, Corpus corpus) {
        var config = new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCodec(new Lucene99Codec() {
                    @Override
                    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                        return new Lucene99HnswVectorsFormat(LINKS, BEAM);
                    }
                });
        try (var directory = new MMapDirectory(folder);
                var writer = new IndexWriter(directory, config)) {
            for (var number = 0; number < corpus.size(); number++) {
                writer.addDocument(document(corpus, number));
            }
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param fetched how many neighbours are asked for before the cut to ten */
    public static LuceneAlone open(Path folder, int fetched) {
        try {
            return new LuceneAlone(DirectoryReader.open(new MMapDirectory(folder)), fetched);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "Lucene alone, fetching " + fetched;
    }

    @Override
    public Kind kind() {
        return Kind.VECTOR;
    }

    @Override
    public List<String> ask(Question question, Filter filter) {
        try {
            var query = new KnnFloatVectorQuery("vector", question.vector(), fetched, passing(question, filter));
            var keys = new ArrayList<String>();
            for (var hit : searcher.search(query, LIMIT).scoreDocs) {
                keys.add(searcher.storedFields().document(hit.doc).get("key"));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static Document document(Corpus corpus, int number) {
        var made = corpus.document(number);
        var document = new Document();
        document.add(new StringField("key", made.key(), Field.Store.YES));
        document.add(new StringField("product", made.product(), Field.Store.NO));
        made.tags().forEach(tag -> document.add(new StringField("tag", tag, Field.Store.NO)));
        document.add(new StringField("access", Filter.aclKey(made.team()), Field.Store.NO));
        document.add(new KnnFloatVectorField("vector", made.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }

    private static @Nullable Query passing(Question question, Filter filter) {
        var value = filter.value(question);
        return switch (filter) {
            case ALL -> null;
            case TENTH -> new TermQuery(new Term("product", value));
            case HUNDREDTH, THOUSANDTH -> new TermQuery(new Term("tag", value));
            case READABLE_TENTH -> new TermQuery(new Term("access", value));
        };
    }
}
