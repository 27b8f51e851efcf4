// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.measure;

import io.throughline.benchmarks.contender.Contender;
import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.data.Question;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The true ten nearest of each question under each filter. */
public final class Reference {
    private final List<Question> questions;
    private final Map<Filter, List<List<String>>> nearest = new EnumMap<>(Filter.class);

    /** @param exact finds the true ones */
    public Reference(List<Question> questions, Contender exact) {
        this.questions = List.copyOf(questions);
        for (var filter : Filter.values()) {
            nearest.put(
                    filter,
                    questions.stream()
                            .map(question -> exact.ask(question, filter))
                            .toList());
        }
    }

    public List<Question> questions() {
        return questions;
    }

    /** Share of the true ones that an answer holds, 0 to 1. */
    double recall(Filter filter, int question, List<String> answer) {
        var wanted = new HashSet<>(truth(filter, question));
        var all = wanted.size();
        answer.forEach(wanted::remove);
        return all == 0 ? 1 : 1 - (double) wanted.size() / all;
    }

    /** How many rows could have come: ten, or all that pass where those are fewer. */
    int possible(Filter filter, int question) {
        return truth(filter, question).size();
    }

    private List<String> truth(Filter filter, int question) {
        return nearest.getOrDefault(filter, List.of()).get(question);
    }
}
