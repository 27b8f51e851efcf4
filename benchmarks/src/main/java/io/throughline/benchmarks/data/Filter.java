// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.data;

import java.util.List;
import java.util.Map;

/** What a question may find, as a share of the corpus. The question's own target always passes. */
public enum Filter {
    ALL("100 %", 1.0),
    TENTH("10 %", 0.1),
    HUNDREDTH("1 %", 0.01),
    THOUSANDTH("0.1 %", 0.001),
    /** No filter, and somebody who may read one document in ten. */
    READABLE_TENTH("10 % readable", 0.1);

    private final String label;
    private final double share;

    Filter(String label, double share) {
        this.label = label;
        this.share = share;
    }

    public String label() {
        return label;
    }

    /** About what share of the corpus passes. */
    public double share() {
        return share;
    }

    /** Options of our procedure. */
    public Map<String, Object> options(Question question) {
        return switch (this) {
            case ALL, READABLE_TENTH -> Map.of();
            case TENTH -> Map.of("products", List.of(question.target().product()));
            case HUNDREDTH -> Map.of("tags", List.of(question.target().tags().get(0)));
            case THOUSANDTH -> Map.of("tags", List.of(question.target().tags().get(1)));
        };
    }

    /** Who asks. */
    public String principal(Question question) {
        return this == READABLE_TENTH ? "reader-" + question.target().team() : "local";
    }

    /** The access keys that the one who asks may read: the administrator all, a reader those of one team. */
    public List<String> readable(Question question) {
        return this == READABLE_TENTH ? List.of(aclKey(question.target().team())) : List.of();
    }

    public static String aclKey(int team) {
        return "confidential:team" + team;
    }

    /** The same as a condition on a document {@code d}, with the parameter {@code value}, for those who filter afterwards. */
    public String condition() {
        return switch (this) {
            case ALL -> "true";
            case TENTH -> "d.productName = $value";
            case HUNDREDTH, THOUSANDTH -> "$value IN d.tags";
            case READABLE_TENTH -> "d.aclKey = $value";
        };
    }

    /** The value of the one property that is tested; empty where none is. */
    public String value(Question question) {
        return value(question.target());
    }

    public boolean passes(BenchmarkDocument document, Question question) {
        return value(document).equals(value(question.target()));
    }

    private String value(BenchmarkDocument document) {
        return switch (this) {
            case ALL -> "";
            case TENTH -> document.product();
            case HUNDREDTH -> document.tags().get(0);
            case THOUSANDTH -> document.tags().get(1);
            case READABLE_TENTH -> aclKey(document.team());
        };
    }
}
