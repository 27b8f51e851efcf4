// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.request;

/** Something that the caller is told; the message is one sentence without internals. */
public final class RequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of answer this is; the names are those of {@code extensions.classification}. */
    public enum Kind {
        /** The caller can put it right. */
        BAD_REQUEST,
        /** Something that is needed is not there now; the same request may work later. */
        UNAVAILABLE,
        /** The request took longer than it may. */
        TIMEOUT
    }

    private final Kind kind;

    private RequestException(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public static RequestException badRequest(String message) {
        return new RequestException(Kind.BAD_REQUEST, message);
    }

    /**
     * @param argument its name in the schema
     * @param value what was given
     * @param allowed the allowed range or form, for example {@code 1 to 1000}
     */
    public static RequestException badArgument(String argument, Object value, String allowed) {
        return badRequest("%s is %s, allowed is %s.".formatted(argument, value, allowed));
    }

    public static RequestException unavailable(String message) {
        return new RequestException(Kind.UNAVAILABLE, message);
    }

    public static RequestException timeout(String message) {
        return new RequestException(Kind.TIMEOUT, message);
    }

    public Kind kind() {
        return kind;
    }
}
