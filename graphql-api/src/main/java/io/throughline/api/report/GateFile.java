// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import io.throughline.api.report.GateRule.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** {@code gates:} with a list of mappings from {@code type}, {@code product} and the words of how items stand. */
final class GateFile {
    private static final String GATES = "gates";
    private static final List<String> TYPES = List.of("UserStory", "TechSpec");
    private static final List<String> STATUSES =
            List.of("uncovered", "partly", "suspect", "waived", "ambiguous", "orphaned", "outdated", "duplicate");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern PERCENTAGE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?) ?%");
    private static final double ALL = 100;

    private final String file;

    private GateFile(String file) {
        this.file = file;
    }

    static Gate parse(String file, String yaml) {
        return new GateFile(file).read(yaml);
    }

    private Gate read(String yaml) {
        if (!(load(yaml) instanceof Map<?, ?> all)) {
            throw problem("has no list `gates`: see the example in the reference of the command line");
        }
        for (var key : all.keySet()) {
            if (!GATES.equals(key)) {
                throw problem("has the unknown key `%s`, allowed is gates".formatted(key));
            }
        }
        if (!(all.get(GATES) instanceof List<?> list) || list.isEmpty()) {
            throw problem("has no list `gates`: see the example in the reference of the command line");
        }
        var rules = new ArrayList<GateRule>();
        for (var entry : list) {
            rules.add(rule(entry, rules.size() + 1));
        }
        return new Gate(rules);
    }

    private @Nullable Object load(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            return new Yaml(new SafeConstructor(options)).load(yaml);
        } catch (YAMLException e) {
            throw problem("is no YAML (%s)"
                    .formatted(
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    private GateRule rule(@Nullable Object entry, int number) {
        if (!(entry instanceof Map<?, ?> map)) {
            throw problem("gate %d is no mapping of keys to values".formatted(number));
        }
        var limits = new ArrayList<Limit>();
        for (var pair : map.entrySet()) {
            var key = String.valueOf(pair.getKey());
            if (STATUSES.contains(key)) {
                limits.add(limit(key, String.valueOf(pair.getValue())));
            } else if (!key.equals("type") && !key.equals("product")) {
                throw problem("gate %d has the unknown key `%s`, allowed are type, product, %s"
                        .formatted(number, key, String.join(", ", STATUSES)));
            }
        }
        if (limits.isEmpty()) {
            throw problem("gate %d limits nothing: name one of %s".formatted(number, String.join(", ", STATUSES)));
        }
        var type = text(map.get("type"));
        if (type.isPresent() && !TYPES.contains(type.get())) {
            throw problem("type is `%s`, allowed are UserStory and TechSpec".formatted(type.get()));
        }
        return new GateRule(type, text(map.get("product")), limits);
    }

    private Limit limit(String status, String value) {
        if (COUNT.matcher(value).matches()) {
            return new Limit(status, Integer.parseInt(value), false);
        }
        var percentage = PERCENTAGE.matcher(value);
        if (percentage.matches() && Double.parseDouble(percentage.group(1)) <= ALL) {
            return new Limit(status, Double.parseDouble(percentage.group(1)), true);
        }
        throw problem("%s is `%s`, allowed is a count such as 0 or a share such as 10%%".formatted(status, value));
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value).map(String::valueOf);
    }

    private ReportProblem problem(String what) {
        return ReportProblem.parameter("--gate %s: %s.".formatted(file, what));
    }
}
