// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.schema;

/** The database cannot be brought to the current schema; the message says why and what to do, in one sentence. */
public final class SchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SchemaException(String message) {
        super(message);
    }

    SchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
