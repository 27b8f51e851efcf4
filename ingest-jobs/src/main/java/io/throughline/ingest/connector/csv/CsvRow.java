// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.csv;

import io.throughline.ingest.connector.document.FieldNames;
import io.throughline.ingest.connector.document.Fingerprints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The content of a record: a CSV of two rows, the header and the row, so that it can be understood by itself. */
final class CsvRow {
    /** A change here makes every row new to ingest. */
    private static final String MAPPER_VERSION = "r1";

    /** RFC 4180: commas, double quotes, no escapes. What follows a closing quote must be a comma or the line's end. */
    static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private CsvRow() {}

    /** @param positions whether rows know where they are; that makes reading several times slower */
    static CSVParser parser(Reader reader, boolean positions) throws IOException {
        return CSVParser.builder()
                .setReader(reader)
                .setCharset(StandardCharsets.UTF_8)
                .setFormat(FORMAT)
                .setTrackBytes(positions)
                .get();
    }

    static Map<String, List<String>> values(byte[] content) throws IOException {
        try (var parser =
                parser(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8), false)) {
            var rows = parser.iterator();
            return values(rows.next().toList(), rows.next());
        } catch (NoSuchElementException | UncheckedIOException e) {
            throw new IOException("it is no row of CSV", e);
        }
    }

    /** Of what the row says, wherever it stands. */
    static String fingerprint(Map<String, List<String>> values) {
        var parts = new ArrayList<String>();
        parts.add(MAPPER_VERSION);
        for (var column : FieldNames.ALL) {
            parts.add(String.join("", values.getOrDefault(column, List.of())));
        }
        return Fingerprints.of(parts.toArray(String[]::new));
    }

    /** Values of the columns that have a name. */
    static Map<String, List<String>> values(List<String> columns, CSVRecord row) {
        var values = new HashMap<String, List<String>>();
        for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
            if (!columns.get(i).isEmpty() && !row.get(i).isBlank()) {
                values.put(columns.get(i), new ArrayList<>(List.of(row.get(i))));
            }
        }
        return values;
    }
}
