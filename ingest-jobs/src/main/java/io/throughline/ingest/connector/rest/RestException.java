// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.rest;

import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.model.SourceId;
import java.io.IOException;

/** A service did not give what was asked for. The message is no full sentence and never holds a token. */
public final class RestException extends IOException {
    private static final long serialVersionUID = 1L;

    private static final int REFUSED = -1;

    private final int status;

    /** @param status of HTTP; 0 when there was no answer to go by */
    public RestException(int status, String message) {
        super(message);
        this.status = status;
    }

    /**
     * What a person is told when a source cannot be listed.
     *
     * @param token the variable that holds its token
     */
    public SourceException unusable(SourceId source, String token) {
        return SourceException.unusable(
                "%s cannot be read: %s; check the address and %s, what earlier runs have stored stays."
                        .formatted(source.value(), getMessage(), token));
    }

    public int status() {
        return Math.max(0, status);
    }

    /** @param message why we do not ask, whatever the service says */
    static RestException refused(String message) {
        return new RestException(REFUSED, message);
    }

    /** Whether it was us who did not ask: asking again changes nothing. */
    public boolean isRefusedHere() {
        return status == REFUSED;
    }

    /** Whether the service says that there is no such thing, or none that we may see. */
    public boolean isMissing() {
        return status == 404 || status == 410;
    }

    /** Whether the service says that this has moved. */
    public boolean isElsewhere() {
        return status >= 301 && status <= 308;
    }
}
