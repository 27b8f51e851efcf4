// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.files;

import io.throughline.ingest.connector.document.FileKind;
import io.throughline.ingest.connector.document.ItemLimit;
import io.throughline.ingest.connector.document.Problem;
import io.throughline.ingest.mail.Mailbox;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.SourceRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One record a message of a mailbox, found while the stream is drawn; the file is never held in memory. */
final class MailboxRecords implements Iterator<SourceRecord> {
    private final FileTree.Entry entry;
    private final Mailbox mailbox;
    private final Map<String, Integer> seen = new HashMap<>();
    private Optional<Mailbox.Place> next;

    private MailboxRecords(FileTree.Entry entry, Mailbox mailbox) throws IOException {
        this.entry = entry;
        this.mailbox = mailbox;
        this.next = mailbox.next();
    }

    static Stream<SourceRecord> of(FileTree.Entry entry) {
        try {
            var mailbox = Mailbox.open(entry.file());
            try {
                var records = new MailboxRecords(entry, mailbox);
                if (records.next.isEmpty()) {
                    mailbox.close();
                    return entry.bytes() == 0 ? Stream.empty() : Stream.of(noMailbox(entry));
                }
                return StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false)
                        .onClose(records::close);
            } catch (IOException | RuntimeException e) {
                mailbox.close();
                throw e;
            }
        } catch (IOException e) {
            return Stream.of(Problem.record(
                    entry.path(),
                    FindingStatus.UNREADABLE,
                    entry.path() + " cannot be read: give yourself the right to read it."));
        }
    }

    private static SourceRecord noMailbox(FileTree.Entry entry) {
        return Problem.record(
                entry.path(),
                FindingStatus.UNREADABLE,
                entry.path() + " is no mbox file: no line of it begins with `From `; export it again.");
    }

    private void close() {
        try {
            mailbox.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public SourceRecord next() {
        var place = next.orElseThrow(NoSuchElementException::new);
        try {
            next = mailbox.next();
            if (next.isEmpty()) {
                mailbox.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return record(place);
    }

    private SourceRecord record(Mailbox.Place place) {
        int times = seen.merge(place.id(), 1, Integer::sum);
        var path = entry.path() + "#" + place.id() + (times > 1 ? "~" + times : "");
        var limit = FileKind.MAILBOX.bytesMax();
        if (place.length() > limit) {
            return Problem.record(path, FindingStatus.TOO_LARGE, ItemLimit.message(path, place.length(), limit));
        }
        return new SourceRecord(
                path,
                FileKind.MAILBOX.version() + ":" + place.digest(),
                Map.of(FilesConnector.KIND, FileKind.MAILBOX.name()),
                () -> Mailbox.load(entry.file(), place, limit));
    }
}
