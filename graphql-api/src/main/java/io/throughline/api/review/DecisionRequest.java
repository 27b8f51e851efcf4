// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

/**
 * What is to be decided about one suggested link.
 *
 * @param from key of the document that the link was suggested for
 * @param to key of the document that it was suggested with
 * @param comment why; may be blank
 * @param place before messages about it, for example {@code line 3: }; blank when it stands alone
 */
public record DecisionRequest(String from, String to, Verdict verdict, String comment, String place) {
    /** @throws DecisionProblem when a key is missing or both are the same, or the comment is too long */
    public DecisionRequest {
        from = from.strip();
        to = to.strip();
        comment = Comments.clean(place, comment);
        if (from.isEmpty() || to.isEmpty()) {
            throw DecisionProblem.words(
                    "%sThe key %s is blank: name both documents.".formatted(place, from.isEmpty() ? "FROM" : "TO"));
        }
        if (from.equals(to)) {
            throw DecisionProblem.words("%s`%s` is both ends: a link is between two documents.".formatted(place, from));
        }
    }

    public DecisionRequest(String from, String to, Verdict verdict, String comment) {
        this(from, to, verdict, comment, "");
    }

    /** The same whichever way round the ends are named. */
    String pair() {
        return from.compareTo(to) < 0 ? from + "\0" + to : to + "\0" + from;
    }
}
