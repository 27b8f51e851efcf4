// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.benchmarks.contender.Contender;
import io.throughline.benchmarks.contender.ExactScan;
import io.throughline.benchmarks.data.Corpus;
import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.data.Question;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private final Corpus corpus = new Corpus(7, 1_000);
    private final List<Question> questions = Question.about(corpus, 3, "test");
    private final ExactScan exact = new ExactScan(corpus);
    private final Reference reference = new Reference(questions, exact);

    @Test
    void shouldTakePercentilesByNearestRank() {
        var nanos = LongStream.rangeClosed(1, 200)
                .map(millis -> (201 - millis) * 1_000_000)
                .boxed()
                .toList();

        assertThat(Percentiles.of(nanos)).isEqualTo(new Percentiles(100, 190, 198));
        assertThat(Percentiles.of(List.of(5_000_000L))).isEqualTo(new Percentiles(5, 5, 5));
    }

    @Test
    void shouldFindTheTrueTenBestFirstAndOnlyWhatPasses() {
        var question = questions.get(0);
        var keys = exact.ask(question, Filter.TENTH);

        assertThat(keys).hasSize(10).doesNotHaveDuplicates();
        var cosines = keys.stream()
                .map(key -> corpus.document(Long.parseLong(key.substring(4))))
                .peek(document ->
                        assertThat(Filter.TENTH.passes(document, question)).isTrue())
                .map(document -> dot(document.vector(), question.vector()))
                .toList();
        assertThat(cosines).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        for (var number = 0; number < corpus.size(); number++) {
            var document = corpus.document(number);
            if (Filter.TENTH.passes(document, question) && !keys.contains(document.key())) {
                assertThat(dot(document.vector(), question.vector())).isLessThanOrEqualTo(cosines.get(9) + 1e-5);
            }
        }
    }

    @Test
    void shouldCountTheShareOfTheTrueOnes() {
        var truth = exact.ask(questions.get(1), Filter.ALL);

        assertThat(reference.recall(Filter.ALL, 1, truth)).isEqualTo(1);
        assertThat(reference.recall(Filter.ALL, 1, truth.subList(0, 7))).isEqualTo(0.7, within(1e-9));
        assertThat(reference.recall(Filter.ALL, 1, List.of("DOC-none"))).isZero();
    }

    @Test
    void shouldCountRowsAndKnownAnswersOfAContender() {
        var target = questions.get(0).target().key();
        var line = new Race(1_000, reference, List.of(), note -> {})
                .run(List.of(new OneRow(target)))
                .get(0);

        assertThat(line.filter()).isEqualTo(Filter.ALL);
        assertThat(line.rows()).isEqualTo(1);
        assertThat(line.possible()).isEqualTo(10);
        assertThat(line.found()).isEqualTo(1.0 / 3, within(1e-9));
    }

    private static double dot(float[] a, float[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private record OneRow(String key) implements Contender {
        @Override
        public String name() {
            return "one row";
        }

        @Override
        public Kind kind() {
            return Kind.VECTOR;
        }

        @Override
        public List<String> ask(Question question, Filter filter) {
            return List.of(key);
        }
    }
}
