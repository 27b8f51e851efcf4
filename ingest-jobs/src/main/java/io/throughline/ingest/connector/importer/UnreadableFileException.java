// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer;

/** A file is not what it claims to be. The message says what is wrong with it, without its name and without a full stop. */
public final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    /** @param line 1-based; 0 when that is not known */
    public UnreadableFileException(int line, String message) {
        super(message);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
