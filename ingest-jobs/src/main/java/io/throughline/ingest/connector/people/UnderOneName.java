// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.people;

import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.SourceId;
import io.throughline.ingest.model.SourceRecord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** A source whose people are under the ids that the team gave them. */
class UnderOneName implements Connector {
    private final Connector source;
    private final PeopleAliases aliases;
    private final String mark;

    UnderOneName(Connector source, PeopleAliases aliases) {
        this.source = source;
        this.aliases = aliases;
        this.mark = aliases.mark();
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
        return source.scope();
    }

    @Override
    public OptionalLong size() {
        return source.size();
    }

    @Override
    public Stream<SourceRecord> read(KnownItems known) {
        return source.read(path -> known.fingerprint(path).flatMap(this::unmarked))
                .map(this::marked);
    }

    SourceRecord marked(SourceRecord record) {
        return new SourceRecord(record.path(), record.fingerprint() + mark, record.attributes(), record.content());
    }

    private Optional<String> unmarked(String fingerprint) {
        return fingerprint.endsWith(mark)
                ? Optional.of(fingerprint.substring(0, fingerprint.length() - mark.length()))
                : Optional.empty();
    }

    @Override
    public List<GraphChange> map(SourceRecord record) {
        return source.map(record).stream().map(aliases::applied).toList();
    }

    @Override
    public void close() {
        source.close();
    }
}
