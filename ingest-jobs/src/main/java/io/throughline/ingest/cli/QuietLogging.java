// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Libraries that tell every step keep silent, unless somebody has configured logging. */
final class QuietLogging {
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("ac.simons.neo4j.migrations"), Logger.getLogger("org.neo4j.driver"));

    private QuietLogging() {}

    static void apply() {
        if (System.getProperty("java.util.logging.config.file") == null) {
            TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
        }
    }
}
