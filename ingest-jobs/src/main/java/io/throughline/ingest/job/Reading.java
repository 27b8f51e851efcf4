// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.ingest.store.FindingWrite;
import io.throughline.ingest.store.SafeText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a connector makes of a record, or why it makes nothing of it: nothing that one item holds can end a run.
 *
 * @param changes empty when there is a failure
 * @param failure what stands against the item
 * @param broken what the connector threw, when it is not that the item is out of reach now
 */
record Reading(List<GraphChange> changes, Optional<FindingWrite> failure, Optional<Throwable> broken) {
    private static final Logger log = LoggerFactory.getLogger(Reading.class);

    /** @param place the item in words, for messages */
    static Reading of(Connector connector, String place, SourceRecord record) {
        var failure = new AtomicReference<IOException>();
        var watched = new SourceRecord(
                record.path(), record.fingerprint(), record.attributes(), watch(record.content(), failure));
        try {
            var changes = connector.map(watched);
            var outOfReach = failure.get();
            return outOfReach == null
                    ? new Reading(changes, Optional.empty(), Optional.empty())
                    : unreadable(place, outOfReach);
        } catch (UncheckedIOException e) {
            return unreadable(place, Objects.requireNonNull(e.getCause()));
        } catch (RuntimeException | StackOverflowError e) {
            log.debug("{} cannot be mapped", place, e);
            return new Reading(List.of(), Optional.empty(), Optional.of(e));
        }
    }

    /** Whether nothing is known of the item now. */
    boolean isWithout() {
        return failure.isPresent() || broken.isPresent();
    }

    private static SourceRecord.Content watch(SourceRecord.Content content, AtomicReference<IOException> failure) {
        return () -> {
            try {
                return content.load();
            } catch (IOException e) {
                failure.set(e);
                throw e;
            }
        };
    }

    private static Reading unreadable(String place, IOException e) {
        var finding = FindingWrite.of(
                FindingStatus.UNREADABLE,
                "%s: it cannot be read (%s); it is tried again by the next run."
                        .formatted(place, SafeText.line(String.valueOf(e.getMessage()))));
        return new Reading(List.of(), Optional.of(finding), Optional.empty());
    }
}
