// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.contender;

import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.data.Question;
import java.util.ArrayList;
import java.util.List;

/** One way of finding the ten documents that answer best. */
public interface Contender {
    int LIMIT = 10;

    /** As reports show it. */
    String name();

    /** What it searches by. */
    Kind kind();

    /** Keys of documents, best first, at most ten. */
    List<String> ask(Question question, Filter filter);

    /** One answer for each question, in order, one at a time. */
    default List<Answer> askAll(List<Question> questions, Filter filter) {
        var answers = new ArrayList<Answer>();
        for (var question : questions) {
            var began = System.nanoTime();
            var keys = ask(question, filter);
            answers.add(new Answer(System.nanoTime() - began, keys));
        }
        return answers;
    }

    /** What is compared with what. */
    enum Kind {
        VECTOR,
        HYBRID
    }

    /** @param keys best first */
    record Answer(long nanos, List<String> keys) {
        public Answer {
            keys = List.copyOf(keys);
        }
    }
}
