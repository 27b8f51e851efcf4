// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A report that was asked for in words that are understood.
 *
 * @param products names; empty for all
 * @param keys impact: of documents that change
 * @param changes impact: files that change
 * @param depth impact: links away at most
 * @param uses impact: how often a path may go from code to code that uses it
 * @param minConfidence impact: of a path, 0 to 1
 * @param from diff: the earlier moment
 * @param moment whose graph it is of; diff: the later one
 */
public record ReportRequest(
        ReportName name,
        List<String> products,
        List<String> keys,
        Optional<Changes> changes,
        int depth,
        int uses,
        double minConfidence,
        Optional<Moment> from,
        Moment moment) {
    private static final int DEPTH_PRESET = 4;
    private static final int USES_PRESET = 1;
    private static final int DEPTH_MAX = 10;
    /** As many as the procedure takes. */
    private static final int KEYS_MAX = 10_000;

    /**
     * Files of a repository that change.
     *
     * @param repository its name in the graph
     * @param files their paths, each with what became of it as note
     * @param symbols of these files by path, those of their code that change; a file that is not among them changes as a whole
     * @param words what was compared; blank when nobody said
     */
    public record Changes(
            String repository, List<Report.Entry> files, Map<String, List<String>> symbols, String words) {
        public Changes {
            files = List.copyOf(files);
            symbols = Map.copyOf(symbols);
        }
    }

    /**
     * @param changes when the caller knows them already
     * @throws ReportProblem when a word is not understood or out of its range
     */
    public static ReportRequest of(ReportName name, ReportParameters parameters, Optional<Changes> changes) {
        requireKnown(name, parameters);
        var products = parameters.texts("product");
        var keys = parameters.texts("key");
        var named = changes.or(() -> named(parameters));
        var depth = parameters.integer("depth", DEPTH_PRESET, 1, DEPTH_MAX);
        var uses = parameters.integer("uses", USES_PRESET, 0, DEPTH_MAX);
        var minConfidence = parameters.share("min-confidence");
        if (name == ReportName.IMPACT && keys.isEmpty() && named.isEmpty()) {
            throw ReportProblem.parameter("What changes is missing: name a document with %s, or files with %s."
                    .formatted(
                            parameters.naming().apply("key"),
                            parameters.naming().apply("path")));
        }
        if (name == ReportName.AUDIT && keys.size() != 1) {
            throw ReportProblem.parameter("%d documents are named, an audit is of one: name it with %s."
                    .formatted(keys.size(), parameters.naming().apply("key")));
        }
        boolean isDiff = name == ReportName.DIFF;
        if (isDiff && parameters.text("from").isEmpty()) {
            throw ReportProblem.parameter("The earlier moment is missing: name a time or a baseline with %s."
                    .formatted(parameters.naming().apply("from")));
        }
        int starts = keys.size() + named.map(files -> files.files().size()).orElse(0);
        if (starts > KEYS_MAX) {
            throw ReportProblem.parameter(
                    "%d documents and files change, allowed are at most %d: name fewer.".formatted(starts, KEYS_MAX));
        }
        return new ReportRequest(
                name,
                List.copyOf(products),
                List.copyOf(keys),
                named,
                depth,
                uses,
                minConfidence,
                isDiff ? Optional.of(parameters.moment("from")) : Optional.empty(),
                parameters.moment(isDiff ? "to" : "as-of"));
    }

    /** @param known by which a name of a baseline becomes a moment */
    ReportRequest at(UnaryOperator<Moment> known) {
        return new ReportRequest(
                name, products, keys, changes, depth, uses, minConfidence, from.map(known), known.apply(moment));
    }

    private static void requireKnown(ReportName name, ReportParameters parameters) {
        var all = ReportName.allParameters();
        parameters.other(all).ifPresent(other -> {
            throw ReportProblem.parameter("There is no parameter `%s`, allowed for %s are %s."
                    .formatted(other, name.word(), String.join(", ", name.parameters())));
        });
        parameters.other(Set.copyOf(name.parameters())).ifPresent(other -> {
            var word = parameters.naming().apply(other);
            throw ReportProblem.parameter(
                    name == ReportName.IMPACT && other.equals("product")
                            ? "%s is not for impact: a change is followed wherever it leads.".formatted(word)
                            : "%s is for %s, not for %s.".formatted(word, ReportName.thatTake(other), name.word()));
        });
    }

    private static Optional<Changes> named(ReportParameters parameters) {
        var repository = parameters.text("repository");
        var paths = parameters.texts("path");
        if (repository.isEmpty() != paths.isEmpty()) {
            throw ReportProblem.parameter("%s and %s go together: the repository, and files of it that change."
                    .formatted(
                            parameters.naming().apply("repository"),
                            parameters.naming().apply("path")));
        }
        return repository.map(name -> new Changes(
                name,
                paths.stream()
                        .distinct()
                        .map(path -> new Report.Entry(path, "changed"))
                        .toList(),
                Map.of(),
                ""));
    }
}
