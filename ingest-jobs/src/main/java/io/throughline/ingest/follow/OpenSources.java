// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.follow;

import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.FollowedConnector;
import io.throughline.ingest.model.SourceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sources that stay open from batch to batch, by their addresses. */
final class OpenSources implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OpenSources.class);

    private final Function<String, Connector> opener;
    private final Map<String, Connector> open = new HashMap<>();

    OpenSources(Function<String, Connector> opener) {
        this.opener = opener;
    }

    /** Those of the sources whose services tell of changes; one that cannot be opened is left out and logged. */
    List<FollowedConnector> of(List<String> addresses) {
        var followed = new ArrayList<FollowedConnector>();
        for (var address : addresses) {
            if (open(address).orElse(null) instanceof FollowedConnector source) {
                followed.add(source);
            }
        }
        return followed;
    }

    private Optional<Connector> open(String address) {
        try {
            return Optional.of(open.computeIfAbsent(address, opener));
        } catch (SourceException e) {
            log.warn("Events of {} are not followed: {}", address, e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        open.values().forEach(Connector::close);
    }
}
