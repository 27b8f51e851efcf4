// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the words of a command say; null where they say nothing. */
public record Given(
        @Nullable Path data,
        @Nullable Integer port,
        @Nullable Integer boltPort,
        @Nullable String model,
        @Nullable String principal) {

    public static Given data(@Nullable Path data) {
        return new Given(data, null, null, null, null);
    }

    public Given withModel(@Nullable String value) {
        return new Given(data, port, boltPort, value, principal);
    }

    public Given withPrincipal(@Nullable String value) {
        return new Given(data, port, boltPort, model, value);
    }

    public Given withPorts(@Nullable Integer http, @Nullable Integer bolt) {
        return new Given(data, http, bolt, model, principal);
    }
}
