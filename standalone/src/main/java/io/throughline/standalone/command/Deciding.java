// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.review.DecisionProblem;
import io.throughline.standalone.connection.Queries;
import io.throughline.standalone.settings.UserFailure;
import java.util.function.Function;
import org.neo4j.driver.exceptions.ClientException;

/** Runs what decides in the graph; what stands against it becomes one sentence. */
final class Deciding {
    private Deciding() {}

    /** @param work gets the queries of the principal, and their name */
    static <T> T run(PrincipalOptions options, Session session, Function<Queries, T> work) {
        var settings = options.settings(session);
        try (var graph = PrincipalOptions.open(settings, session)) {
            return work.apply(new Queries(graph.driver(), settings.principal().value()));
        } catch (DecisionProblem problem) {
            throw failure(problem);
        } catch (ClientException e) {
            if ("Neo.ClientError.Statement.ArgumentError".equals(e.code())) {
                throw UserFailure.failure(String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    static UserFailure failure(DecisionProblem problem) {
        var message = String.valueOf(problem.getMessage());
        return problem.isOfWords() ? UserFailure.usage(message) : UserFailure.failure(message);
    }
}
