// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.files;

import io.throughline.ingest.model.SourceRecord;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The records of one file after the other. Streams of streams would gather all of a mailbox before they give its first
 * message.
 */
final class FileRecords implements Iterator<SourceRecord> {
    private final Iterator<FileTree.Entry> entries;
    private final Function<FileTree.Entry, Stream<SourceRecord>> reader;
    private Stream<SourceRecord> open = Stream.empty();
    private Iterator<SourceRecord> current = open.iterator();

    private FileRecords(List<FileTree.Entry> entries, Function<FileTree.Entry, Stream<SourceRecord>> reader) {
        this.entries = entries.iterator();
        this.reader = reader;
    }

    /** Lazy; must be closed. */
    static Stream<SourceRecord> of(
            List<FileTree.Entry> entries, Function<FileTree.Entry, Stream<SourceRecord>> reader) {
        var records = new FileRecords(entries, reader);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false)
                .onClose(() -> records.open.close());
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && entries.hasNext()) {
            open.close();
            open = reader.apply(entries.next());
            current = open.iterator();
        }
        return current.hasNext();
    }

    @Override
    public SourceRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
