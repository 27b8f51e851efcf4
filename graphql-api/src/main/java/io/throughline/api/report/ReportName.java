// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The reports there are, and what each can be asked with. */
public enum ReportName {
    COVERAGE(ReportKind.COVERAGE),
    GAPS(null),
    MATRIX(ReportKind.MATRIX),
    SUSPECTS(null),
    RULES(null),
    IMPACT(null),
    DIFF(null),
    AUDIT(null);

    private static final List<String> OF_PRODUCTS = List.of("product", "as-of");
    private static final List<String> OF_CHANGES =
            List.of("key", "repository", "path", "depth", "uses", "min-confidence", "as-of");

    private static final List<String> OF_MOMENTS = List.of("from", "to", "product");
    private static final List<String> OF_RULES = List.of("product");
    private static final List<String> OF_ONE = List.of("key", "as-of");

    private final Optional<ReportKind> judging;

    ReportName(@org.jspecify.annotations.Nullable ReportKind judging) {
        this.judging = Optional.ofNullable(judging);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether items are judged by what stands for them. */
    Optional<ReportKind> judging() {
        return judging;
    }

    List<String> parameters() {
        return switch (this) {
            case COVERAGE, GAPS, MATRIX, SUSPECTS -> OF_PRODUCTS;
            case RULES -> OF_RULES;
            case IMPACT -> OF_CHANGES;
            case DIFF -> OF_MOMENTS;
            case AUDIT -> OF_ONE;
        };
    }

    static Set<String> allParameters() {
        var all = new LinkedHashSet<String>();
        for (var name : values()) {
            all.addAll(name.parameters());
        }
        return all;
    }

    /** The reports that take it, for people. */
    static String thatTake(String parameter) {
        return enumerated(Arrays.stream(values())
                .filter(name -> name.parameters().contains(parameter))
                .map(ReportName::word)
                .collect(Collectors.toList()));
    }

    /**
     * @param naming what the one who asks calls the name, for example {@code NAME}
     * @throws ReportProblem when there is no such report
     */
    public static ReportName parse(String naming, String word) {
        return parse(naming, word, List.of(values()));
    }

    /** As {@link #parse}, of those that the service makes: rules are Cypher, and no client brings that. */
    public static ReportName parseServed(String naming, String word) {
        return parse(
                naming,
                word,
                Arrays.stream(values()).filter(name -> name != RULES).toList());
    }

    private static ReportName parse(String naming, String word, List<ReportName> allowed) {
        return allowed.stream()
                .filter(name -> name.word().equals(word))
                .findFirst()
                .orElseThrow(() -> ReportProblem.name("%s is `%s`, allowed are %s."
                        .formatted(
                                naming,
                                word,
                                enumerated(
                                        allowed.stream().map(ReportName::word).collect(Collectors.toList())))));
    }

    private static String enumerated(List<String> words) {
        var last = words.remove(words.size() - 1);
        return words.isEmpty() ? last : String.join(", ", words) + " and " + last;
    }
}
