// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.connection;

import io.throughline.ingest.connector.Connectors;
import io.throughline.ingest.model.Connector;
import java.util.ArrayList;
import java.util.List;

/** Sources as a person named them, opened all or none. */
public final class OpenSources implements AutoCloseable {
    private final List<Connector> connectors = new ArrayList<>();

    private OpenSources() {}

    /** @throws io.throughline.ingest.model.SourceException when one of them cannot be used; none is left open then */
    public static OpenSources open(List<String> addresses) {
        var sources = new OpenSources();
        try {
            addresses.forEach(address -> sources.connectors.add(Connectors.open(address)));
            return sources;
        } catch (RuntimeException e) {
            sources.close();
            throw e;
        }
    }

    public List<Connector> connectors() {
        return List.copyOf(connectors);
    }

    @Override
    public void close() {
        connectors.forEach(Connector::close);
    }
}
