// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.review.Reviews;
import io.throughline.standalone.settings.UserFailure;
import io.throughline.standalone.view.DecisionText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

// [impl->TL-US-39]
@Command(
        name = "review",
        header = "Say that a link still holds as both ends are now, so that it is not suspect until one changes again.",
        description = {
            "`throughline report suspects` names the links to look at. Every review stays on record: `throughline suggest decisions`.",
        },
        footer = {
            "%nExamples:",
            "  throughline review TL-SPEC-9 throughline:src/Walker.java --comment 'renamed only'",
            "  throughline review --cosmetic --product Shop",
            "  throughline review TL-SPEC-9 throughline:src/Walker.java --undo",
        })
final class ReviewCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PrincipalOptions options = new PrincipalOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "FROM", description = "Key of the document at one end.")
    private String from = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "TO", description = "Key of the document at the other end.")
    private String to = "";

    @Option(names = "--comment", paramLabel = "TEXT", description = "Why; stays on record. At most 2000 characters.")
    private String comment = "";

    @Option(names = "--undo", description = "Undo the last review of each link between them.")
    private boolean undo;

    @Option(
            names = "--cosmetic",
            description =
                    "Instead of one pair, review all links that are suspect only because the form of an end changed.")
    private boolean cosmetic;

    @Option(
            names = "--product",
            paramLabel = "NAME",
            description = "With --cosmetic, only links of this product; may be given several times. Default: all.")
    private final List<String> products = new ArrayList<>();

    ReviewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        checkWords();
        var decided = Deciding.run(options, session, queries -> {
            var reviews = new Reviews(queries::write, queries.principal());
            return cosmetic ? reviews.reviewCosmetic(products, comment) : reviews.review(from, to, comment, undo);
        });
        session.out().println(decided.isEmpty() ? "No link is suspect by form alone." : DecisionText.outcomes(decided));
        return 0;
    }

    private void checkWords() {
        if (cosmetic && (undo || !from.isEmpty())) {
            throw UserFailure.usage("--cosmetic reviews all links of its kind: leave FROM, TO and --undo out.");
        }
        if (!cosmetic && to.isEmpty()) {
            throw UserFailure.usage("FROM and TO are missing: name the keys of both documents, or give --cosmetic.");
        }
        if (!cosmetic && !products.isEmpty()) {
            throw UserFailure.usage("--product goes with --cosmetic.");
        }
    }
}
