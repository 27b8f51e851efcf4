// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The comment lines that a rule begins with: {@code // title: …}, {@code // severity: …} and {@code // message: …}. */
final class RuleHead {
    private static final List<String> WORDS = List.of("title", "severity", "message");
    private static final Pattern LINE = Pattern.compile("//\\s*([A-Za-z]+)\\s*:\\s*(.*)");
    private static final int LENGTH_MAX = 300;

    private final String naming;
    private final Map<String, String> values = new LinkedHashMap<>();

    private RuleHead(String naming) {
        this.naming = naming;
    }

    static RuleHead parse(String naming, String text) {
        var head = new RuleHead(naming);
        text.lines().takeWhile(line -> line.startsWith("//")).forEach(head::read);
        for (var word : WORDS) {
            if (!head.values.containsKey(word)) {
                throw head.problem("has no %s: its first lines are `// title: …`, `// severity: …` and `// message: …`"
                        .formatted(word));
            }
        }
        var severity = head.value("severity");
        if (!TeamRule.Severity.WORDS.contains(severity)) {
            throw head.problem("severity is `%s`, allowed are error, warning and note".formatted(severity));
        }
        return head;
    }

    TeamRule of(String name, String text) {
        if (text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("//"))) {
            throw problem("has no Cypher below its head");
        }
        var severity = TeamRule.Severity.valueOf(value("severity").toUpperCase(Locale.ROOT));
        return new TeamRule(name, value("title"), severity, value("message"), text);
    }

    private void read(String line) {
        var matcher = LINE.matcher(line.strip());
        if (!matcher.matches() || !WORDS.contains(matcher.group(1))) {
            throw problem(
                    "has the line `%s` in its head, allowed are title, severity and message; other comments stand below an empty line"
                            .formatted(line.length() > LENGTH_MAX ? line.substring(0, LENGTH_MAX) + "…" : line));
        }
        var value = matcher.group(2).strip();
        if (value.isEmpty() || value.length() > LENGTH_MAX) {
            throw problem("%s has %,d characters, allowed are 1 to %d"
                    .formatted(matcher.group(1), value.length(), LENGTH_MAX));
        }
        if (values.putIfAbsent(matcher.group(1), value) != null) {
            throw problem("has %s twice".formatted(matcher.group(1)));
        }
    }

    private String value(String word) {
        return values.getOrDefault(word, "");
    }

    private ReportProblem problem(String what) {
        return ReportProblem.parameter("%s: %s.".formatted(naming, what));
    }
}
