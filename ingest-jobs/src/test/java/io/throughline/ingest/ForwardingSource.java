// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.SourceId;
import io.throughline.ingest.model.SourceRecord;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A source that behaves as another one, but for what a test overrides. */
class ForwardingSource implements Connector {
    private final Connector source;

    ForwardingSource(Connector source) {
        this.source = source;
    }

    @Override
    public SourceId id() {
        return source.id();
    }

    @Override
    public OptionalLong size() {
        return source.size();
    }

    @Override
    public Stream<SourceRecord> read(KnownItems known) {
        return source.read(known);
    }

    @Override
    public List<GraphChange> map(SourceRecord record) {
        return source.map(record);
    }

    @Override
    public void close() {
        source.close();
    }
}
