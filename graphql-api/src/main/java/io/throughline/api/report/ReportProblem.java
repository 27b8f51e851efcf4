// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

/** Why there is no report; the message is one sentence for whoever asked. */
public final class ReportProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with what was asked. */
    public enum Kind {
        /** There is no report, or no form of it, of this name. */
        NAME,
        /** A parameter is wrong. */
        PARAMETER,
        /** There is no such document, or not for this principal. */
        DOCUMENT
    }

    private final Kind kind;

    private ReportProblem(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    static ReportProblem name(String message) {
        return new ReportProblem(Kind.NAME, message);
    }

    public static ReportProblem parameter(String message) {
        return new ReportProblem(Kind.PARAMETER, message);
    }

    static ReportProblem document(String key, String principal) {
        return new ReportProblem(
                Kind.DOCUMENT,
                "There is no document `%s` that `%s` may read: `throughline search` finds keys by words."
                        .formatted(key, principal));
    }

    public Kind kind() {
        return kind;
    }
}
