// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.follow;

import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.FollowedConnector;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.SourceId;
import io.throughline.ingest.model.SourceRecord;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** A source cut down to some of its items, as they are now; a run over it looks at nothing else. */
final class NamedItems implements Connector {
    private final FollowedConnector source;
    private final Map<String, SourceRecord> records = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, String> failures = new HashMap<>();

    private NamedItems(FollowedConnector source) {
        this.source = source;
    }

    /**
     * Asks the source. What it does not say of an item is kept as a failure, and the item is left as it is.
     *
     * @throws IOException when the source does not answer at all
     */
    static NamedItems ask(FollowedConnector source, Collection<String> refs) throws IOException {
        var items = new NamedItems(source);
        var reader = source.reader();
        for (var ref : refs) {
            try {
                items.take(ref, reader.read(ref));
                for (var below : reader.below(ref)) {
                    items.asked.add(below.path());
                    items.records.put(below.path(), below);
                }
            } catch (IOException e) {
                items.failures.put(ref, String.valueOf(e.getMessage()));
            }
        }
        return items;
    }

    private void take(String ref, Optional<SourceRecord> found) throws IOException {
        if (found.isEmpty()) {
            asked.add(ref);
            return;
        }
        var record = found.get();
        var content = record.content().load();
        asked.add(record.path());
        records.put(
                record.path(),
                new SourceRecord(record.path(), record.fingerprint(), record.attributes(), () -> content));
    }

    /** Why an item could not be had, by its ref. */
    Map<String, String> failures() {
        return failures;
    }

    @Override
    public SourceId id() {
        return source.id();
    }

    @Override
    public String address() {
        return source.address();
    }

    @Override
    public Optional<Set<String>> scope() {
        return Optional.of(asked);
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(records.size());
    }

    @Override
    public Stream<SourceRecord> read(KnownItems known) {
        return records.values().stream();
    }

    @Override
    public List<GraphChange> map(SourceRecord record) {
        return source.map(record);
    }

    /** The source stays with whoever opened it. */
    @Override
    public void close() {}
}
