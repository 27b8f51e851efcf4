// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import io.throughline.plugin.text.TermScanner;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * How much words tell of the texts that links are sought for. Use cases are written after one template, so that "actor" or "step"
 * is in all of them: rare in code, and yet it tells none of them from another.
 */
public final class UsualWords {
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final int texts;

    /** @param texts all that links are sought for */
    public UsualWords(Collection<String> texts) {
        this.texts = texts.size();
        for (var text : texts) {
            var terms = new HashSet<String>();
            var scanner = new TermScanner(text);
            for (var term = scanner.next(); term != null; term = scanner.next()) {
                terms.add(term.text());
            }
            terms.forEach(term -> frequencies.merge(term, 1, Integer::sum));
        }
    }

    /**
     * The square root of the term's inverse document frequency among these texts, as a share of the greatest: 1 for a term
     * of one text or none, nearly 0 for a term of all of many.
     */
    public double weight(String term) {
        int frequency = frequencies.getOrDefault(term, 1);
        return texts < 2 ? 1 : Math.sqrt(Math.log((texts + 1.0) / frequency) / Math.log(texts + 1.0));
    }
}
