// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.cli;

import io.throughline.embedding.Embedders;
import io.throughline.embedding.ModelChoice;
import io.throughline.ingest.connector.Connectors;
import io.throughline.ingest.model.Connector;
import java.util.function.Function;
import picocli.CommandLine;

/** Ingests sources into a graph that runs elsewhere; one process for one run, or for one run after another. */
// [impl->TL-US-19]
public final class IngestMain {
    private IngestMain() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, Connectors::open));
    }

    /** @return 0 done, 1 findings or failure, 2 wrong usage */
    static int run(String[] arguments, Function<String, Connector> connectors) {
        QuietLogging.apply();
        var command = new IngestCommand(System.getenv(), connectors, model -> Embedders.open(ModelChoice.parse(model)));
        return new CommandLine(command)
                .setParameterExceptionHandler(IngestCommand::wrongUsage)
                .execute(arguments);
    }
}
