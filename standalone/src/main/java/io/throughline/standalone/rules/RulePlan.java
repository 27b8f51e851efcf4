// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/** What a rule would do, told by the database before it does it, so that no way of writing Cypher gets round it. */
final class RulePlan {
    private static final String OURS = "throughline.";
    private static final String CALL = "ProcedureCall";
    /** Starts of operators that reach beyond the graph. */
    private static final Set<String> ADMINISTRATION = Set.of("Show", "Terminate");

    private RulePlan() {}

    /** Why it may not run, as the end of a sentence. */
    static Optional<String> objection(List<String> columns, ResultSummary explained) {
        if (explained.queryType() != QueryType.READ_ONLY) {
            return Optional.of("it writes, and rules only read");
        }
        return objection(explained.plan())
                .or(() -> columns.equals(List.of("key"))
                        ? Optional.empty()
                        : Optional.of("it returns %s, and a rule returns the one column `key`"
                                .formatted(columns.isEmpty() ? "nothing" : "`" + String.join("`, `", columns) + "`")));
    }

    private static Optional<String> objection(Plan plan) {
        var operator = plan.operatorType();
        if (operator.startsWith("LoadCSV")) {
            return Optional.of("it loads files or addresses, and rules read the graph alone");
        }
        if (ADMINISTRATION.stream().anyMatch(operator::startsWith)) {
            return Optional.of("it asks about the database, and rules read the graph alone");
        }
        if (operator.startsWith(CALL) && !details(plan).startsWith(OURS)) {
            return Optional.of("it calls `%s`, and rules call procedures of throughline alone"
                    .formatted(details(plan).replaceFirst("\\(.*", "")));
        }
        return plan.children().stream()
                .map(child -> objection(child))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String details(Plan plan) {
        var details = plan.arguments().get("Details");
        return details == null ? "" : details.asString("").strip();
    }
}
