// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.progress;

import io.throughline.ingest.ProgressListener;
import java.io.PrintStream;

/** Chooses how progress is shown. */
public final class Progress {
    private Progress() {}

    /** A bar when a person looks at a terminal, otherwise a line a batch; both on the stream of errors. */
    public static ProgressListener onStandardError() {
        var terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        return terminal ? new TerminalProgress(System.err) : lines(System.err);
    }

    /** One line a batch. */
    public static ProgressListener lines(PrintStream stream) {
        return new LineProgress(stream, System::nanoTime);
    }
}
