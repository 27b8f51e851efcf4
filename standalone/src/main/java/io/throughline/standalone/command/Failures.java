// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.database.DatabaseException;
import io.throughline.embedding.ModelException;
import io.throughline.ingest.IngestException;
import io.throughline.ingest.model.SourceException;
import io.throughline.queue.QueueException;
import io.throughline.schema.SchemaException;
import io.throughline.standalone.settings.UserFailure;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One sentence and an exit code for whatever ends a command. Stack traces are for those who ask for them. */
// [impl->TL-US-17]
final class Failures {
    private static final String OURS = "throughline.";

    private final Session session;

    Failures(Session session) {
        this.session = session;
    }

    IExecutionExceptionHandler ofExecution() {
        return (failure, command, words) -> {
            if (Debugging.isOn(session.environment(), words)) {
                failure.printStackTrace();
            }
            session.console().say(sentence(failure));
            return exitCode(failure);
        };
    }

    IParameterExceptionHandler ofWords() {
        return (failure, words) -> {
            var command = failure.getCommandLine().getCommandSpec().qualifiedName();
            session.console().say("%s. See `%s --help`.".formatted(reason(failure), command));
            return UserFailure.USAGE;
        };
    }

    private static String reason(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            var meant = unmatched.getSuggestions();
            return "`%s` is not understood%s"
                    .formatted(
                            unmatched.getUnmatched().get(0),
                            meant.isEmpty() ? "" : " (did you mean " + String.join(" or ", meant) + "?)");
        }
        return firstLine(String.valueOf(failure.getMessage())).replaceAll("\\.$", "");
    }

    static int exitCode(Exception failure) {
        if (failure instanceof UserFailure user) {
            return user.exitCode();
        }
        return failure instanceof SourceException source && source.isUsage() ? UserFailure.USAGE : UserFailure.FAILURE;
    }

    static String sentence(Exception failure) {
        var message = String.valueOf(failure.getMessage());
        if (failure instanceof UserFailure
                || failure instanceof SourceException
                || failure instanceof IngestException
                || failure instanceof QueueException
                || failure instanceof ModelException
                || failure instanceof SchemaException
                || failure instanceof DatabaseException) {
            return message;
        }
        if (failure instanceof AuthenticationException) {
            return "The database refused the user or the password: check THROUGHLINE_NEO4J_USER and THROUGHLINE_NEO4J_PASSWORD.";
        }
        if (failure instanceof ServiceUnavailableException) {
            return "The database does not answer: `throughline doctor` says more.";
        }
        if (failure instanceof Neo4jException && message.contains(OURS)) {
            return "The database has no usable Throughline plugin or schema (%s).".formatted(firstLine(message));
        }
        if (failure instanceof Neo4jException) {
            return "The database failed (%s).".formatted(firstLine(message));
        }
        return "Something unexpected went wrong (%s: %s): run it again with --debug and report what it prints."
                .formatted(failure.getClass().getSimpleName(), firstLine(message));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("no message");
    }
}
