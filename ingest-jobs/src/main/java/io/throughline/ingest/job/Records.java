// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.model.SourceRecord;
import java.util.Iterator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through a source to its end; one that breaks on the way is unusable as a whole, because nobody knows what is missing. */
final class Records {
    private static final Logger log = LoggerFactory.getLogger(Records.class);

    private final Connector connector;
    private final Iterator<SourceRecord> iterator;
    private long given;

    Records(Connector connector, Iterator<SourceRecord> iterator) {
        this.connector = connector;
        this.iterator = iterator;
    }

    /**
     * @return empty at the end
     * @throws SourceException when the source cannot be read on
     */
    Optional<SourceRecord> next() {
        try {
            if (!iterator.hasNext()) {
                return Optional.empty();
            }
            var next = iterator.next();
            given++;
            return Optional.of(next);
        } catch (SourceException e) {
            throw e;
        } catch (RuntimeException e) {
            log.debug("{} broke off", connector.id().value(), e);
            throw SourceException.unusable(
                    "%s broke off after %,d items (%s): what was written stays and nothing was removed; please report this."
                            .formatted(
                                    connector.id().value(), given, e.getClass().getSimpleName()));
        }
    }
}
