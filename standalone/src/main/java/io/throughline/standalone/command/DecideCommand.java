// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.review.DecisionProblem;
import io.throughline.api.review.DecisionRequest;
import io.throughline.api.review.Decisions;
import io.throughline.api.review.Verdict;
import io.throughline.standalone.view.DecisionText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides about one suggested link. */
// [impl->TL-US-38]
abstract class DecideCommand implements Callable<Integer> {
    private final Session session;
    private final Verdict verdict;

    @Mixin
    private final PrincipalOptions options = new PrincipalOptions();

    @Parameters(index = "0", paramLabel = "FROM", description = "Key of the document that the link is suggested for.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "Key of the document that it is suggested with.")
    private String to = "";

    @Option(names = "--comment", paramLabel = "TEXT", description = "Why; stays on record. At most 2000 characters.")
    private String comment = "";

    private DecideCommand(Session session, Verdict verdict) {
        this.session = session;
        this.verdict = verdict;
    }

    @Override
    public Integer call() {
        var request = request();
        var decided = Deciding.run(options, session, queries -> new Decisions(queries::write, queries.principal())
                .decide(List.of(request)));
        session.out().println(DecisionText.outcomes(decided));
        return 0;
    }

    private DecisionRequest request() {
        try {
            return new DecisionRequest(from, to, verdict, comment);
        } catch (DecisionProblem problem) {
            throw Deciding.failure(problem);
        }
    }

    @Command(
            name = "accept",
            header = "Accept a suggested link: it becomes a link that says who accepted it and how sure it was.",
            footer = {
                "%nExamples:",
                "  throughline suggest accept TL-US-16 throughline:src/Up.java",
                "  throughline suggest accept TL-US-16 throughline:src/Up.java --comment 'starts it all' --as ann",
            })
    static final class Accept extends DecideCommand {
        Accept(Session session) {
            super(session, Verdict.ACCEPT);
        }
    }

    @Command(
            name = "reject",
            header = "Reject a suggested link: it is not suggested again.",
            footer = {
                "%nExamples:",
                "  throughline suggest reject TL-US-16 throughline:src/Json.java --comment 'used by every verb'",
            })
    static final class Reject extends DecideCommand {
        Reject(Session session) {
            super(session, Verdict.REJECT);
        }
    }

    @Command(
            name = "undo",
            header = "Undo what was decided about a suggested link; the record of it stays.",
            footer = {
                "%nExamples:",
                "  throughline suggest undo TL-US-16 throughline:src/Json.java",
            })
    static final class Undo extends DecideCommand {
        Undo(Session session) {
            super(session, Verdict.UNDO);
        }
    }
}
