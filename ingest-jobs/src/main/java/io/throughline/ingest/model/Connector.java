// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One configured source. {@link #read} does all the I/O, {@link #map} does none: a record maps to the same changes each
 * time, on any thread.
 */
public interface Connector extends AutoCloseable {
    SourceId id();

    /** How many records {@link #read} will give, when that is known without reading them all. */
    OptionalLong size();

    /**
     * Everything the source holds now, each path once, in a stable order, parents before what hangs below them where
     * the source knows. The stream is lazy and must be closed. A record whose fingerprint is already known is still
     * given, because its absence would mean that it is gone; only its content need not be loaded.
     *
     * @param known what earlier runs have stored
     * @throws SourceException when the source as a whole cannot be read; nothing of it is changed then
     */
    Stream<SourceRecord> read(KnownItems known);

    /**
     * What one record means for the graph. Pure: what cannot be understood becomes a {@link GraphChange.Finding}, never
     * an exception.
     *
     * @throws java.io.UncheckedIOException when it is this process that cannot map the record now, which says nothing
     *     about the record: the next run tries again
     */
    List<GraphChange> map(SourceRecord record);

    /** The words that open this source again, with all that was said about it but secrets. */
    default String address() {
        return id().value();
    }

    /** The paths that {@link #read} tells about; what is not among them is not gone when it is not given. */
    default Optional<Set<String>> scope() {
        return Optional.empty();
    }

    @Override
    void close();
}
