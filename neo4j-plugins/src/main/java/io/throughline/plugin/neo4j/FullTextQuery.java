// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.plugin.text.Term;
import io.throughline.plugin.text.TermScanner;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A full-text query made of terms. It is built, never parsed from what people type: each term is escaped, and Neo4j is
 * told to take the terms as they are (analyzer {@value #ANALYZER}), for they are analysed already.
 */
final class FullTextQuery {
    static final String ANALYZER = "whitespace";
    /** Lucene takes 1,024 clauses, and each term becomes one clause a field. */
    private static final int TERMS_MAX = 256;

    private static final double WHOLE_BOOST = 2;

    private final String text;
    private final int terms;
    private final int words;

    private FullTextQuery(String text, int terms, int words) {
        this.text = text;
        this.terms = terms;
        this.words = words;
    }

    static FullTextQuery of(String query) {
        return of(query, term -> 1);
    }

    /** Terms beyond the first {@value #TERMS_MAX} distinct ones are left out. @param weights of terms, each above 0 */
    static FullTextQuery of(String query, ToDoubleFunction<String> weights) {
        var clauses = new LinkedHashMap<String, String>();
        int words = 0;
        var scanner = new TermScanner(query);
        for (var term = scanner.next(); term != null && clauses.size() < TERMS_MAX; term = scanner.next()) {
            if (clauses.putIfAbsent(term.text(), clause(term, weights)) == null && term.positionIncrement() == 1) {
                words++;
            }
        }
        return new FullTextQuery(String.join(" ", clauses.values()), clauses.size(), words);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** In Lucene's syntax. */
    String text() {
        return text;
    }

    /** Distinct terms. */
    int terms() {
        return terms;
    }

    /** Distinct words, a name of several parts counted by its parts. */
    int words() {
        return Math.max(1, words);
    }

    private static String clause(Term term, ToDoubleFunction<String> weights) {
        double boost = (term.kind() == Term.Kind.WHOLE ? WHOLE_BOOST : 1) * weights.applyAsDouble(term.text());
        var escaped = escape(term.text());
        return boost == 1
                ? escaped
                : "%s^%s".formatted(escaped, BigDecimal.valueOf(boost).toPlainString());
    }

    private static String escape(String term) {
        var escaped = new StringBuilder(term.length() + 8);
        for (int i = 0; i < term.length(); i++) {
            char c = term.charAt(i);
            if (c < 0x80 && !Character.isLetterOrDigit(c)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** The terms, for tests and messages. */
    static List<String> termsOf(String query) {
        var terms = new ArrayList<String>();
        TermScanner.terms(query).forEach(term -> terms.add(term.text()));
        return terms;
    }
}
