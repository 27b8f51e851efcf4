// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.rest;

import java.io.IOException;

/** A service went on sending beyond what is taken, whatever size it had declared. */
public final class TooLargeAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    private static final int MEGABYTE = 1024 * 1024;

    /** @param bytesMax what is taken, whole megabytes */
    TooLargeAnswer(int bytesMax) {
        super("the answer is larger than " + bytesMax / MEGABYTE + " MB");
    }
}
