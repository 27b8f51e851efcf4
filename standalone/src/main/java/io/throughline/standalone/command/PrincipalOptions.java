// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.standalone.connection.GraphConnection;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which graph, and in whose name it is read and decided in. */
final class PrincipalOptions {
    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Option(
            names = "--as",
            paramLabel = "USER",
            description =
                    "In the name of this user, over what they may read. Default: local, the administrator, or THROUGHLINE_PRINCIPAL.")
    private @Nullable String principal;

    Settings settings(Session session) {
        return Settings.resolve(Given.data(dataOptions.data).withPrincipal(principal), session.environment());
    }

    static GraphConnection open(Settings settings, Session session) {
        return GraphConnection.openFilled(settings, session.environment(), session.console()::say);
    }
}
