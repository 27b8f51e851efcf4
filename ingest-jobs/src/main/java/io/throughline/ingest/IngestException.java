// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

/** A run cannot start or go on. The message is one sentence for the person who started it, with what to do next. */
public final class IngestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean busy;

    public IngestException(String message) {
        super(message);
        this.busy = false;
    }

    public IngestException(String message, Throwable cause) {
        super(message, cause);
        this.busy = false;
    }

    private IngestException(boolean busy, String message) {
        super(message);
        this.busy = busy;
    }

    /** Another run is writing; the same may be tried when it is done. */
    public static IngestException busy(String message) {
        return new IngestException(true, message);
    }

    public boolean isBusy() {
        return busy;
    }
}
