// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database;

/** The database cannot run; the message says why and what to do, in one sentence for the person who started it. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseException(String message) {
        super(message);
    }

    DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
