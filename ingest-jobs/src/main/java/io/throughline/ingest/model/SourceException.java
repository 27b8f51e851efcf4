// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.model;

/** A source cannot be used as told. The message is one sentence for the person who named it, with what to do next. */
public final class SourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean usage;

    private SourceException(String message, boolean usage) {
        super(message);
        this.usage = usage;
    }

    /** The words of the command are wrong, for example an unknown scheme: exit code 2. */
    public static SourceException usage(String message) {
        return new SourceException(message, true);
    }

    /** The source itself is unusable, for example a broken file: exit code 1. */
    public static SourceException unusable(String message) {
        return new SourceException(message, false);
    }

    public boolean isUsage() {
        return usage;
    }
}
