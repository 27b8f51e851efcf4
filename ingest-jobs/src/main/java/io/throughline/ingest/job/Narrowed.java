// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.SourceId;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.ingest.store.SafeText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A source cut down to some of its items: it is read anew, so that what came back meanwhile stays. */
public final class Narrowed implements Connector {
    private final Connector source;
    private final Set<String> paths;
    private final Set<String> wanted;

    /** @param paths identities of items, numbered where the source repeats itself */
    public Narrowed(Connector source, Set<String> paths) {
        this.source = source;
        this.paths = Set.copyOf(paths);
        this.wanted = paths.stream()
                .flatMap(path -> Stream.of(path, path.replaceFirst("#[0-9]+$", "")))
                .collect(Collectors.toUnmodifiableSet());
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
        return Optional.of(paths);
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(paths.size());
    }

    @Override
    public Stream<SourceRecord> read(KnownItems known) {
        return source.read(known).filter(record -> wanted.contains(SafeText.clean(record.path())));
    }

    @Override
    public List<GraphChange> map(SourceRecord record) {
        return source.map(record);
    }

    /** The source stays with whoever opened it. */
    @Override
    public void close() {}
}
