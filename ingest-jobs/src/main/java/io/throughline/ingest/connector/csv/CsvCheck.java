// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.csv;

import io.throughline.ingest.connector.document.DeclaredDocument;
import io.throughline.ingest.connector.document.DeclaredFields;
import io.throughline.ingest.connector.document.FieldNames;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.text.Titles;
import io.throughline.names.DocumentType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a whole file once, in a stream, and refuses it with one sentence or knows where each row is. */
final class CsvCheck {
    private static final Logger LOG = LoggerFactory.getLogger(CsvCheck.class);

    /** Characters of a cell. */
    static final int CELL_LENGTH_MAX = 1024 * 1024;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final String name;
    private final Map<String, CsvIndex.Row> rows = new java.util.LinkedHashMap<>();
    private List<String> header = List.of();
    private List<String> columns = List.of();
    private long lineOfRow = 1;

    CsvCheck(Path file) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
    }

    CsvIndex run() {
        try (var input = new BufferedInputStream(Files.newInputStream(file))) {
            long start = skipByteOrderMark(input);
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            var reader = new RowLimitedReader(new InputStreamReader(input, decoder));
            try (var parser = CsvRow.parser(reader, true)) {
                readRows(parser, reader, start);
            }
        } catch (RowLimitedReader.RowTooLongException e) {
            throw unusable(
                    "line %d: the row that begins here is longer than %d million characters; a quote is probably not closed.",
                    lineOfRow, RowLimitedReader.ROW_LENGTH_MAX / 1_000_000);
        } catch (CharacterCodingException e) {
            throw unusable("line %d is not UTF-8: save the file as UTF-8.", Utf8.lineOfFirstError(file));
        } catch (IOException e) {
            throw broken(e);
        }
        return new CsvIndex(file, columns, RowOrder.parentsFirst(name, rows));
    }

    private void readRows(CSVParser parser, RowLimitedReader reader, long start) throws IOException {
        var iterator = parser.iterator();
        CsvIndex.Row open = null;
        try {
            while (iterator.hasNext()) {
                var row = iterator.next();
                long offset = start + row.getBytePosition();
                if (columns.isEmpty()) {
                    readHeader(row);
                } else {
                    if (open != null) {
                        close(open, offset);
                    }
                    open = check(row, offset);
                }
                lineOfRow = parser.getCurrentLineNumber() + 1;
                reader.nextRow();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (columns.isEmpty()) {
            throw unusable("is empty: its first line must name the columns, at least %s.", required());
        }
        if (open != null) {
            close(open, Files.size(file));
        }
    }

    private void readHeader(CSVRecord row) {
        header = row.toList();
        columns = header.stream().map(this::column).toList();
        var ignored = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty()) {
                ignored.add(Titles.oneLine(header.get(i)));
            } else if (columns.indexOf(columns.get(i)) < i) {
                throw unusable("line 1: column %s appears twice; keep one of them.", columns.get(i));
            }
        }
        for (var wanted : FieldNames.REQUIRED) {
            if (!columns.contains(wanted)) {
                throw unusable(
                        "line 1: column %s is missing; required are %s, and the file has %s.",
                        wanted, required(), shorten(String.join(", ", header)));
            }
        }
        if (!ignored.isEmpty()) {
            LOG.info("{}: columns that are not ours are ignored: {}.", name, String.join(", ", ignored));
        }
    }

    private String column(String written) {
        var folded = written.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return FieldNames.ALL.contains(folded) ? folded : "";
    }

    private static String required() {
        return String.join(", ", FieldNames.REQUIRED);
    }

    private CsvIndex.Row check(CSVRecord row, long offset) {
        if (row.size() != columns.size()) {
            throw unusable(
                    "line %d has %d cells, the header has %d: put quotes around a cell that holds a comma.",
                    lineOfRow, row.size(), columns.size());
        }
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).length() > CELL_LENGTH_MAX) {
                throw unusable(
                        "line %d: column %s holds %.1f million characters, allowed is %.1f million in one cell.",
                        lineOfRow, Titles.oneLine(header.get(i)), row.get(i).length() / 1e6, CELL_LENGTH_MAX / 1e6);
            }
        }
        var values = CsvRow.values(columns, row);
        var fields = new DeclaredFields(values, field -> name);
        for (var wanted : FieldNames.REQUIRED) {
            if (fields.one(wanted).isEmpty()) {
                throw unusable("line %d: column %s is empty; every row needs one.", lineOfRow, wanted);
            }
        }
        var key = fields.one(FieldNames.KEY).orElseThrow();
        if (!DeclaredDocument.isKey(key)) {
            throw unusable(
                    "line %d: column key is `%s`; allowed is one printable line of at most %d characters.",
                    lineOfRow, shorten(key), DeclaredDocument.KEY_LENGTH_MAX);
        }
        var type = fields.one(FieldNames.TYPE).orElseThrow();
        if (DocumentType.parse(type).isEmpty()) {
            throw unusable(
                    "line %d: column type is `%s`; allowed are %s.",
                    lineOfRow, shorten(type), DeclaredDocument.allowedTypes());
        }
        return new CsvIndex.Row(key, fields.all(FieldNames.PARENT), CsvRow.fingerprint(values), lineOfRow, offset, 0);
    }

    private void close(CsvIndex.Row row, long end) {
        int length = Math.toIntExact(end - row.offset());
        var earlier = rows.putIfAbsent(
                row.key(),
                new CsvIndex.Row(row.key(), row.parents(), row.fingerprint(), row.line(), row.offset(), length));
        if (earlier != null) {
            throw unusable(
                    "line %d: key `%s` is already in line %d; each row needs a key of its own.",
                    row.line(), shorten(row.key()), earlier.line());
        }
    }

    private static long skipByteOrderMark(InputStream input) throws IOException {
        input.mark(BYTE_ORDER_MARK.length);
        if (java.util.Arrays.equals(input.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            return BYTE_ORDER_MARK.length;
        }
        input.reset();
        return 0;
    }

    private SourceException broken(IOException e) {
        var message = String.valueOf(e.getMessage());
        if (message.contains("EOF reached before encapsulated token finished")) {
            return unusable("line %d: a quote that opens in this row is never closed.", lineOfRow);
        }
        if (message.contains("encapsulated token")) {
            return unusable(
                    "line %d: text follows a closing quote; double the quotes inside a quoted cell.", lineOfRow);
        }
        return unusable("line %d cannot be read (%s).", lineOfRow, Titles.oneLine(message));
    }

    private static String shorten(String text) {
        var line = Titles.oneLine(text);
        return line.length() <= 100 ? line : line.substring(0, 99) + "…";
    }

    private SourceException unusable(String format, Object... arguments) {
        return SourceException.unusable(name + " " + String.format(Locale.ROOT, format, arguments));
    }
}
