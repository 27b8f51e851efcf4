// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.settings;

/** Ends a command with one sentence for the person who gave it, and an exit code. */
public final class UserFailure extends RuntimeException {
    public static final int FAILURE = 1;
    public static final int USAGE = 2;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private UserFailure(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The words of the command are wrong. */
    public static UserFailure usage(String message) {
        return new UserFailure(message, USAGE);
    }

    /** The words are right, and it cannot be done. */
    public static UserFailure failure(String message) {
        return new UserFailure(message, FAILURE);
    }

    public int exitCode() {
        return exitCode;
    }
}
