// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.contender;

import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.data.Question;
import io.throughline.benchmarks.data.Vectors;
import io.throughline.benchmarks.database.StockGraph;
import java.util.List;
import java.util.Map;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;
import org.springframework.ai.vectorstore.SearchRequest;
import org.springframework.ai.vectorstore.filter.FilterExpressionBuilder;
import org.springframework.ai.vectorstore.neo4j.Neo4jVectorStore;

/** The Neo4j vector store of Spring AI with its filter, as a Java program uses it; the vector is given, not computed. */
public final class SpringAiStore implements Contender {
    private final Given given = new Given();
    private final Neo4jVectorStore store;
    private final int fetched;

    /** @param fetched how many passages it asks the index for; it filters those */
    public SpringAiStore(StockGraph graph, int fetched) {
        this.fetched = fetched;
        this.store = Neo4jVectorStore.builder(graph.driver(), given)
                .label("Chunk")
                .indexName("chunk_embedding")
                .embeddingProperty("embedding")
                .embeddingDimension(Vectors.DIMENSIONS)
                .textProperty("content")
                .initializeSchema(false)
                .build();
    }

    @Override
    public String name() {
        return "Spring AI's Neo4j vector store, fetching " + fetched;
    }

    @Override
    public Kind kind() {
        return Kind.VECTOR;
    }

    @Override
    public List<String> ask(Question question, Filter filter) {
        given.vector = question.vector();
        var request = SearchRequest.builder().query(question.text()).topK(fetched);
        if (filter != Filter.ALL) {
            request.filterExpression(new FilterExpressionBuilder()
                    .eq(property(filter), filter.value(question))
                    .build());
        }
        return store.similaritySearch(request.build()).stream()
                .limit(LIMIT)
                .map(Document::getId)
                .toList();
    }

    /** What the store's own way of writing puts on its nodes: flat values under {@code metadata.}, and the id. */
    public static void prepare(StockGraph graph) {
        graph.run("""
                MATCH (d:Document)-[:HAS_CHUNK]->(c:Chunk)
                CALL (d, c) {
                  SET c.id = d.key, c.`metadata.product` = d.productName, c.`metadata.hundredth` = d.tags[0],
                      c.`metadata.thousandth` = d.tags[1], c.`metadata.access` = d.aclKey
                } IN TRANSACTIONS OF 5000 ROWS
                """, Map.of());
    }

    private static String property(Filter filter) {
        return switch (filter) {
            case ALL -> throw new IllegalArgumentException("no filter");
            case TENTH -> "product";
            case HUNDREDTH -> "hundredth";
            case THOUSANDTH -> "thousandth";
            case READABLE_TENTH -> "access";
        };
    }

    /** Answers with the vector of the question that is under way. */
    private static final class Given implements EmbeddingModel {
        private float[] vector = {};

        @Override
        public EmbeddingResponse call(EmbeddingRequest request) {
            return new EmbeddingResponse(List.of(new Embedding(vector, 0)));
        }

        @Override
        public float[] embed(Document document) {
            return vector;
        }
    }
}
