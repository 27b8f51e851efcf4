// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A question whose answer is known: the document it was made from. Its vector is near that of the document, its words are
 * one of the ten rarest of the document and three of any kind, as somebody asks who remembers a name and a few words.
 *
 * @param target the answer
 */
public record Question(BenchmarkDocument target, String text, float[] vector) {
    private static final int WORDS = 4;
    private static final int RARE = 10;

    /** Questions about documents all over a corpus; the same seed gives the same ones. */
    public static List<Question> about(Corpus corpus, int count, String purpose) {
        var questions = new ArrayList<Question>();
        for (var i = 0; i < count; i++) {
            var random = Seeds.random(corpus.seed(), "question " + purpose, i);
            var target = corpus.document(random.nextInt(corpus.size()));
            var ranks = target.ranks();
            var rarest = ranks.clone();
            Arrays.sort(rarest);
            var asked = new int[WORDS];
            asked[0] = rarest[rarest.length - 1 - random.nextInt(RARE)];
            for (var word = 1; word < WORDS; word++) {
                asked[word] = ranks[random.nextInt(ranks.length)];
            }
            questions.add(new Question(target, Words.text(asked), corpus.near(target.vector(), random)));
        }
        return questions;
    }
}
