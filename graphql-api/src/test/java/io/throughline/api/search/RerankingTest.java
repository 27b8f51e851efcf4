// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.document.DocumentView;
import io.throughline.api.graph.Row;
import io.throughline.api.rerank.SecondLook;
import io.throughline.api.search.SearchHit.Passage;
import io.throughline.api.search.SearchHit.Reranked;
import io.throughline.embedding.ModelException;
import io.throughline.embedding.Reranker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How hits are ordered, whatever the model; what a model says is the embedding module's own test. */
// [test->TL-US-23]
class RerankingTest {
    private static final Duration PLENTY = Duration.ofSeconds(15);

    @Test
    void shouldOrderByProbabilityAndKeepTheRest() {
        var ordered = reranking(List.of(0.1, 0.9, 0.9), 3).order("why", hits("A", "B", "C", "D"), PLENTY);

        assertThat(ordered).extracting(hit -> hit.document().key()).containsExactly("B", "C", "A", "D");
        assertThat(ordered).extracting(SearchHit::rank).containsExactly(1, 2, 3, 4);
        assertThat(ordered.get(2).reranked()).isEqualTo(new Reranked(0.1, 1));
        assertThat(ordered.get(3).reranked()).isNull();
    }

    @Test
    void shouldKeepTheOrderOfWhatThereWasNoTimeFor() {
        var ordered = reranking(List.of(0.2, 0.3), 50).order("why", hits("A", "B", "C"), PLENTY);

        assertThat(ordered).extracting(hit -> hit.document().key()).containsExactly("B", "A", "C");
    }

    @Test
    void shouldLeaveHitsAloneWithoutAModel() {
        var none = new Reranking(new SecondLook(Optional::empty, 50, PLENTY));
        var hits = hits("A", "B");

        assertThat(none.candidates()).isZero();
        assertThat(none.order("why", hits, PLENTY)).isEqualTo(hits);
    }

    @Test
    void shouldLeaveHitsAloneWhenTheModelFails() {
        var failing = new Told(List.of()) {
            @Override
            public List<Double> judge(String query, List<String> passages, Duration budget) {
                throw new ModelException("refused");
            }
        };
        var hits = hits("A", "B");

        assertThat(new Reranking(new SecondLook(() -> Optional.of(failing), 50, PLENTY)).order("why", hits, PLENTY))
                .isEqualTo(hits);
    }

    private static Reranking reranking(List<Double> probabilities, int candidates) {
        var model = new Told(probabilities);
        return new Reranking(new SecondLook(() -> Optional.of(model), candidates, Duration.ofMillis(400)));
    }

    /** Says what it was told. */
    private static class Told implements Reranker {
        private final List<Double> probabilities;

        Told(List<Double> probabilities) {
            this.probabilities = probabilities;
        }

        @Override
        public String name() {
            return "told";
        }

        @Override
        public List<Double> judge(String query, List<String> passages, Duration budget) {
            assertThat(passages.get(0)).isEqualTo("Title of A\nwords of A");
            assertThat(budget).isLessThanOrEqualTo(Duration.ofMillis(400));
            return probabilities.subList(0, Math.min(passages.size(), probabilities.size()));
        }

        @Override
        public void close() {}
    }

    private static List<SearchHit> hits(String... keys) {
        return IntStream.range(0, keys.length)
                .mapToObj(i -> new SearchHit(
                        i + 1,
                        new DocumentView(new Row(Map.of("key", keys[i], "title", "Title of " + keys[i])), null),
                        0.5,
                        List.of(new Passage("c", "words of " + keys[i], List.of(), 1)),
                        null,
                        null))
                .toList();
    }
}
