// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.rules;

import io.throughline.api.report.RuleGraph;
import io.throughline.api.report.TeamRule;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.types.TypeSystem;

/** Runs rules where nothing can be written, each for a bounded time. */
// [impl->TL-US-46]
public final class RuleTransactions implements RuleGraph {
    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private final Driver driver;
    private final String principal;
    private final Duration most;
    private @Nullable ForeignFunctions functions;

    /**
     * @param principal for rules that ask what somebody may read
     * @param most time for each rule
     */
    public RuleTransactions(Driver driver, String principal, Duration most) {
        this.driver = driver;
        this.principal = principal;
        this.most = most;
    }

    @Override
    public void check(TeamRule rule) {
        if (functions == null) {
            try (var session = driver.session(READING)) {
                functions = ForeignFunctions.of(session);
            }
        }
        var objection = functions
                .objection(rule.cypher())
                .or(() -> inTransaction(rule, "EXPLAIN ", result -> {
                    var columns = result.keys();
                    return RulePlan.objection(columns, result.consume());
                }));
        objection.ifPresent(why -> {
            throw RuleProblem.of(rule, why);
        });
    }

    @Override
    public void run(TeamRule rule, Predicate<String> wanted) {
        inTransaction(rule, "", result -> {
            while (result.hasNext()) {
                var key = result.next().get("key");
                if (!key.hasType(TypeSystem.getDefault().STRING())) {
                    throw RuleProblem.of(rule, "it returns a key that is no text: return the `key` of documents");
                }
                if (!wanted.test(key.asString())) {
                    return true;
                }
            }
            if (result.consume().hasPlan()) {
                throw RuleProblem.of(rule, "it explains a query and runs none: take EXPLAIN or PROFILE away");
            }
            return true;
        });
    }

    private <T> T inTransaction(TeamRule rule, String before, Function<Result, T> work) {
        var bounded = TransactionConfig.builder().withTimeout(most).build();
        try (var session = driver.session(READING);
                var transaction = session.beginTransaction(bounded)) {
            return work.apply(transaction.run(before + rule.cypher(), Map.of("principal", principal)));
        } catch (Neo4jException e) {
            throw problem(rule, e);
        }
    }

    private RuntimeException problem(TeamRule rule, Neo4jException failure) {
        var code = failure.code();
        if (code.contains("TransactionTimedOut")) {
            return RuleProblem.of(
                    rule,
                    "it ran for %d s and was stopped: ask for less, or allow more with --rule-time"
                            .formatted(most.toSeconds()));
        }
        boolean isOfRule = failure instanceof ClientException
                && (code.startsWith("Neo.ClientError.Statement.") || code.startsWith("Neo.ClientError.Procedure."));
        return isOfRule ? RuleProblem.of(rule, code, String.valueOf(failure.getMessage())) : failure;
    }
}
