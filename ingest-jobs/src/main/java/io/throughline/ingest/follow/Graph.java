// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.follow;

import io.throughline.ingest.IngestReport.ItemCounts;
import io.throughline.ingest.model.Connector;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What following needs of the graph. */
public interface Graph {
    /** The addresses of the sources that it holds. @param services schemes, for example {@code jira} */
    List<String> addresses(List<String> services);

    /**
     * Lets {@code work} write, alone.
     *
     * @throws io.throughline.ingest.IngestException when another run is writing, or the database is away
     */
    void alone(Consumer<Function<List<Connector>, ItemCounts>> work);
}
