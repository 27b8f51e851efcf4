// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.options;

/** What a caller sent is not allowed; the message is one sentence that names the argument, the value and the range. */
public final class InvalidInput extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidInput(String message) {
        super(message);
    }
}
