// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.rules;

import io.throughline.api.report.ReportProblem;
import io.throughline.api.report.TeamRule;
import java.util.regex.Pattern;

/** Why a rule does not run, in one sentence. */
final class RuleProblem {
    private static final Pattern PLACE = Pattern.compile("\\(line (\\d+), column (\\d+)");
    private static final Pattern REASON = Pattern.compile("^(.{1,200}?)(?:[:,] expected .*)?(?: ?\\(line \\d.*)?$");

    private RuleProblem() {}

    static ReportProblem of(TeamRule rule, String why) {
        return ReportProblem.parameter("The rule %s is not run: %s.".formatted(rule.name(), why));
    }

    /** @param said by the database, of which the first line is kept without what it expected */
    static ReportProblem of(TeamRule rule, String code, String said) {
        var line = said.lines().findFirst().orElse("").strip();
        var reason = REASON.matcher(line);
        var reasonShort = reason.matches() ? reason.group(1) : line.substring(0, Math.min(200, line.length()));
        var place = PLACE.matcher(said);
        return of(
                rule,
                "%s%s (%s)"
                        .formatted(
                                code.endsWith("SyntaxError") ? "it is no valid Cypher" : "the database refuses it",
                                place.find() ? " in line %s, column %s".formatted(place.group(1), place.group(2)) : "",
                                reasonShort.replaceAll("\\.$", "")));
    }
}
