// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class CorpusTest {
    private static final long SEED = 7;

    private final Corpus corpus = new Corpus(SEED, 4_000);

    @Test
    void shouldMakeTheSameDocumentsFromTheSameSeedAndOthersFromAnother() {
        var one = corpus.document(123);
        var again = new Corpus(SEED, 9_000).document(123);

        assertThat(again.text()).isEqualTo(one.text());
        assertThat(again.vector()).containsExactly(one.vector());
        assertThat(again.tags()).isEqualTo(one.tags());
        assertThat(new Corpus(SEED + 1, 4_000).document(123).text()).isNotEqualTo(one.text());
    }

    @Test
    void shouldMakeUnitVectorsInAConeThatFillsAllDimensions() {
        var sum = 0.0;
        for (var number = 0; number < 500; number++) {
            var vector = corpus.document(number).vector();
            assertThat(cosine(vector, vector)).isEqualTo(1, within(1e-5));
            sum += cosine(vector, corpus.document(number + 1_000).vector());
        }
        assertThat(sum / 500).isBetween(0.35, 0.60);

        var spread = new double[Vectors.DIMENSIONS];
        for (var number = 0; number < 500; number++) {
            var vector = corpus.document(number).vector();
            for (var i = 0; i < spread.length; i++) {
                spread[i] += Math.abs(vector[i]);
            }
        }
        Arrays.sort(spread);
        assertThat(spread[spread.length - 1] / spread[0]).isLessThan(30);
    }

    @Test
    void shouldMakeNeighboursThatAreMuchNearerThanTheRest() {
        var question = Question.about(corpus, 50, "test");
        var near = question.stream()
                .mapToDouble(each -> cosine(each.vector(), each.target().vector()))
                .average()
                .orElseThrow();

        assertThat(near).isBetween(0.62, 0.78);
    }

    @Test
    void shouldLetTheShareThroughThatAFilterPromises() {
        var question = Question.about(corpus, 1, "test").get(0);
        for (var filter : Filter.values()) {
            var passing = 0;
            for (var number = 0; number < corpus.size(); number++) {
                passing += filter.passes(corpus.document(number), question) ? 1 : 0;
            }
            var expected = filter.share() * corpus.size();
            assertThat((double) passing).as("%s", filter).isBetween(expected * 0.2, expected * 4);
            assertThat(filter.passes(question.target(), question)).isTrue();
        }
    }

    @Test
    void shouldGiveEachRankAWordOfItsOwn() {
        var words = new HashSet<String>();
        for (var rank = 0; rank < Words.VOCABULARY; rank++) {
            words.add(Words.word(rank));
        }
        assertThat(words).hasSize(Words.VOCABULARY).allMatch(word -> word.matches("[a-z]{3,}"));
    }

    @Test
    void shouldAskWithWordsOfTheAnswer() {
        for (var question : Question.about(corpus, 20, "test")) {
            assertThat(Arrays.asList(question.target().text().split(" ")))
                    .contains(question.text().split(" "));
        }
    }

    private static double cosine(float[] a, float[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
