// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.contender;

import io.throughline.benchmarks.data.Corpus;
import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.data.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Every passing vector compared with the question's, whole floats: what recall is measured against. */
public final class ExactScan implements Contender {
    private final String[][] values;
    private final float[][] vectors;

    public ExactScan(Corpus corpus) {
        vectors = new float[corpus.size()][];
        values = new String[Filter.values().length][corpus.size()];
        for (var number = 0; number < vectors.length; number++) {
            var document = corpus.document(number);
            vectors[number] = document.vector();
            var itself = new Question(document, "", vectors[number]);
            for (var filter : Filter.values()) {
                // Few values for many documents: one object each.
                values[filter.ordinal()][number] = filter.value(itself).intern();
            }
        }
    }

    @Override
    public String name() {
        return "exact scan in plain Java";
    }

    @Override
    public Kind kind() {
        return Kind.VECTOR;
    }

    private record Near(int number, float cosine) {}

    @Override
    public List<String> ask(Question question, Filter filter) {
        var wanted = filter.value(question);
        var passing = values[filter.ordinal()];
        var best = new PriorityQueue<Near>(LIMIT + 1, Comparator.comparingDouble(Near::cosine));
        for (var number = 0; number < vectors.length; number++) {
            if (!passing[number].equals(wanted)) {
                continue;
            }
            var cosine = dot(question.vector(), vectors[number]);
            var worst = best.peek();
            if (best.size() < LIMIT || worst == null || cosine > worst.cosine()) {
                best.add(new Near(number, cosine));
                if (best.size() > LIMIT) {
                    best.poll();
                }
            }
        }
        var keys = new ArrayList<String>();
        best.stream()
                .sorted(Comparator.comparingDouble(Near::cosine).reversed())
                .forEach(near -> keys.add("DOC-" + near.number()));
        return keys;
    }

    private static float dot(float[] a, float[] b) {
        var even = 0f;
        var odd = 0f;
        for (var i = 0; i < a.length; i += 2) {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
        }
        return even + odd;
    }
}
