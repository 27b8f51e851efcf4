// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.office;

/** A file was not taken. The message says why and what to do, to stand behind the file's name: {@code is encrypted; …}. */
public final class UnreadableOfficeException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why it was not taken. */
    public enum Reason {
        /** Damaged, encrypted, or of another format. */
        UNREADABLE,
        /** It costs more than the limits allow. */
        TOO_LARGE,
        /** It looks made to do harm. */
        REFUSED
    }

    private final Reason reason;

    UnreadableOfficeException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
