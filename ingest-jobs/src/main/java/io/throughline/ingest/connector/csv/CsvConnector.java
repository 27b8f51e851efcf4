// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.csv;

import io.throughline.ingest.connector.document.DeclaredDocument;
import io.throughline.ingest.connector.document.DeclaredFields;
import io.throughline.ingest.connector.document.FieldNames;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.model.SourceId;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.ingest.text.MarkdownText;
import io.throughline.names.DocumentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives one record a row, parents first. */
// [impl->TL-US-3]
public final class CsvConnector implements Connector {
    static final String LINE = "line";

    private final Path file;
    private final String name;
    private final SourceId id;
    private @Nullable CsvIndex counted;

    private CsvConnector(Path file) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
        this.id = new SourceId("csv", name, file.toString());
    }

    /** @throws SourceException when there is no readable file at this path */
    public static CsvConnector open(Path path) {
        try {
            var file = path.toRealPath();
            if (!Files.isRegularFile(file)) {
                throw SourceException.usage(
                        "csv:" + path + " is no file: name a CSV file, for example csv:tracker.csv.");
            }
            if (!Files.isReadable(file)) {
                throw SourceException.unusable("csv:" + path + " may not be read: give yourself the right to read it.");
            }
            return new CsvConnector(file);
        } catch (IOException e) {
            throw SourceException.usage(
                    "csv:" + path + " does not exist: name a CSV file, for example csv:tracker.csv.");
        }
    }

    @Override
    public SourceId id() {
        return id;
    }

    @Override
    public synchronized OptionalLong size() {
        if (counted == null) {
            counted = CsvIndex.of(file);
        }
        return OptionalLong.of(counted.rows().size());
    }

    @Override
    public Stream<SourceRecord> read(KnownItems known) {
        var index = fresh();
        return index.rows().stream().map(row -> record(index, row));
    }

    /** Each reading sees the file as it is now; the check that {@link #size} has made counts for the next one. */
    private synchronized CsvIndex fresh() {
        var index = counted == null ? CsvIndex.of(file) : counted;
        counted = null;
        return index;
    }

    private SourceRecord record(CsvIndex index, CsvIndex.Row row) {
        return new SourceRecord(
                "row:" + row.key(), row.fingerprint(), Map.of(LINE, Long.toString(row.line())), () -> index.load(row));
    }

    @Override
    public List<GraphChange> map(SourceRecord record) {
        var place = name + ":" + record.attributes().getOrDefault(LINE, "1");
        try {
            var fields = new DeclaredFields(CsvRow.values(record.content().load()), field -> place);
            var body = fields.text(FieldNames.BODY);
            var key = record.path().substring("row:".length());
            return DeclaredDocument.changes(
                    fields,
                    new DeclaredDocument.Fallback(key, DocumentType.PAGE, key),
                    body,
                    MarkdownText.blocks(body),
                    Map.of());
        } catch (IOException e) {
            return List.of(new GraphChange.Finding(
                    FindingStatus.UNREADABLE, place + ": the row cannot be read (" + e.getMessage() + ")."));
        }
    }

    @Override
    public void close() {
        // The file is open only while it is read.
    }
}
