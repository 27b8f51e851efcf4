// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import io.throughline.names.PropertyKeys;
import java.util.Map;

/** Whether a pair can be decided about, told before anything is written. */
record PairRules(String principal) {
    /** @throws DecisionProblem when it cannot */
    void check(Pair pair) {
        requireThere(pair);
        if (pair.request().verdict() == Verdict.UNDO) {
            requireDecided(pair);
        } else {
            requireOpen(pair);
        }
    }

    /** @throws DecisionProblem when an end is not there for this principal */
    void requireThere(Pair pair) {
        var request = pair.request();
        if (!pair.fromThere()) {
            throw DecisionProblem.document(request.place(), request.from(), principal);
        }
        if (!pair.toThere()) {
            throw DecisionProblem.document(request.place(), request.to(), principal);
        }
    }

    private static void requireDecided(Pair pair) {
        if (pair.decided().isEmpty()) {
            throw DecisionProblem.state("%sNothing is decided about `%s` and `%s`, so there is nothing to undo."
                    .formatted(
                            pair.request().place(),
                            pair.request().from(),
                            pair.request().to()));
        }
    }

    private static void requireOpen(Pair pair) {
        var request = pair.request();
        pair.decided().ifPresent(link -> {
            throw DecisionProblem.state("%s`%s` and `%s` were %s by %s at %s: undo that first."
                    .formatted(
                            request.place(),
                            request.from(),
                            request.to(),
                            outcome(link),
                            Pair.text(link, PropertyKeys.REVIEWED_BY),
                            Pair.text(link, PropertyKeys.REVIEWED_AT)));
        });
        pair.linked().ifPresent(link -> {
            throw DecisionProblem.state("%s`%s` and `%s` are linked already (%s, %s), so nothing is to be decided."
                    .formatted(
                            request.place(),
                            request.from(),
                            request.to(),
                            Pair.text(link, "type"),
                            Pair.text(link, PropertyKeys.ORIGIN)));
        });
        if (request.verdict() == Verdict.ACCEPT && pair.shape().isEmpty()) {
            throw DecisionProblem.state(
                    "%sNo link fits between the %s `%s` and the %s `%s`: declare what holds in one of them."
                            .formatted(
                                    request.place(),
                                    Pair.text(pair.row(), "fromType"),
                                    request.from(),
                                    Pair.text(pair.row(), "toType"),
                                    request.to()));
        }
    }

    private static String outcome(Map<?, ?> link) {
        return Pair.text(link, PropertyKeys.REVIEW_STATE).equals("rejected")
                ? Verdict.REJECT.outcome()
                : Verdict.ACCEPT.outcome();
    }
}
