// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.coverage;

/** A coverage file is not what it claims to be. The message says what is wrong, without its name and a full stop. */
public final class BrokenCoverageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    BrokenCoverageException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** 1-based. */
    public int line() {
        return line;
    }
}
