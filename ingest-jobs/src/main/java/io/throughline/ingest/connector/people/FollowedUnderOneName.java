// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.people;

import io.throughline.ingest.model.FollowedConnector;
import io.throughline.ingest.model.ItemReader;
import io.throughline.ingest.model.SourceRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The same for a source that tells what has changed. */
final class FollowedUnderOneName extends UnderOneName implements FollowedConnector {
    private final FollowedConnector source;

    FollowedUnderOneName(FollowedConnector source, PeopleAliases aliases) {
        super(source, aliases);
        this.source = source;
    }

    @Override
    public boolean isAbout(String place) {
        return source.isAbout(place);
    }

    @Override
    public ItemReader reader() throws IOException {
        var reader = source.reader();
        return new ItemReader() {
            @Override
            public Optional<SourceRecord> read(String ref) throws IOException {
                return reader.read(ref).map(record -> marked(record));
            }

            @Override
            public List<SourceRecord> below(String ref) throws IOException {
                return reader.below(ref).stream().map(record -> marked(record)).toList();
            }
        };
    }
}
