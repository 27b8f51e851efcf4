// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.review.DecisionProblem;
import io.throughline.api.review.DecisionRequest;
import io.throughline.api.review.Decisions;
import io.throughline.standalone.settings.UserFailure;
import io.throughline.standalone.view.DecisionText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

// [impl->TL-US-38]
@Command(
        name = "decide",
        header = "Decide about many suggested links at once: all that the file says, or nothing.",
        description = {
            "Reads CSV with a head: from, to, decision (accept, reject or undo) and comment, in any order. `suggest --csv` writes such a"
                    + " file with the decisions left blank; lines without a decision are passed over, other columns too.",
        },
        footer = {
            "%nExamples:",
            "  throughline suggest --csv > links.csv                 fill in the column decision, then",
            "  throughline suggest decide --file links.csv",
            "  throughline suggest decide < links.csv",
        })
final class DecideFileCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PrincipalOptions options = new PrincipalOptions();

    @Option(names = "--file", paramLabel = "F", description = "CSV file in UTF-8, at most 1 MB. Default: stdin.")
    private @Nullable Path file;

    DecideFileCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var requests = requests();
        var decided = Deciding.run(
                options, session, queries -> new Decisions(queries::write, queries.principal()).decide(requests));
        session.out().println(DecisionText.outcomes(decided));
        return 0;
    }

    private List<DecisionRequest> requests() {
        var name = file == null ? "stdin" : "--file " + file;
        try (var in = file == null ? InputStream.nullInputStream() : Files.newInputStream(file)) {
            return DecisionFile.read(name, file == null ? System.in : in);
        } catch (IOException e) {
            throw UserFailure.usage("%s cannot be read: name a CSV file in UTF-8.".formatted(name));
        } catch (DecisionProblem problem) {
            throw Deciding.failure(problem);
        }
    }
}
