// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import io.throughline.plugin.text.Term;
import io.throughline.plugin.text.TermScanner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The terms of a query, each once, with its weight. */
public final class TextQuery {
    /** Terms beyond these are left out: a text of so many different words says what it is about well before. */
    static final int TERMS_MAX = 512;
    /** Numbers are rare and yet say little: "FR 1" and "SRS 1" have nothing to do with each other. */
    private static final double NUMBER_WEIGHT = 0.2;

    private final List<QueryTerm> terms;

    private TextQuery(List<QueryTerm> terms) {
        this.terms = terms;
    }

    /**
     * @param spelling how the query writes it where it comes first
     * @param weight occurrences, with the shares of its kind and of its term
     */
    record QueryTerm(long hash, String spelling, double weight) {}

    public static TextQuery of(String text) {
        return of(text, term -> 1);
    }

    /** @param weights of terms, each above 0 */
    static TextQuery of(String text, ToDoubleFunction<String> weights) {
        var terms = new LinkedHashMap<String, QueryTerm>();
        var scanner = new TermScanner(text);
        for (var term = scanner.next(); term != null; term = scanner.next()) {
            var known = terms.get(term.text());
            if (known != null) {
                terms.put(
                        term.text(),
                        new QueryTerm(known.hash(), known.spelling(), known.weight() + weight(term, weights)));
            } else if (terms.size() < TERMS_MAX) {
                var spelling = text.substring(term.start(), term.end());
                terms.put(term.text(), new QueryTerm(Mix.of(term.text()), spelling, weight(term, weights)));
            }
        }
        return new TextQuery(List.copyOf(terms.values()));
    }

    private static double weight(Term term, ToDoubleFunction<String> weights) {
        double ofKind = term.text().chars().allMatch(Character::isDigit) ? NUMBER_WEIGHT : 1;
        return ofKind * weights.applyAsDouble(term.text());
    }

    List<QueryTerm> terms() {
        return terms;
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }
}
