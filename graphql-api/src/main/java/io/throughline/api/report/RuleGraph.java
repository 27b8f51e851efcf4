// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.util.function.Predicate;

/** Where rules of a team are checked and run: in transactions that cannot write, and for a bounded time. */
public interface RuleGraph {
    /** @throws ReportProblem when it is no rule that may run */
    void check(TeamRule rule);

    /**
     * @param wanted takes a key at a time, also twice, and tells whether it wants more
     * @throws ReportProblem when the rule fails or takes too long
     */
    void run(TeamRule rule, Predicate<String> wanted);
}
