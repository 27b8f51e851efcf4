// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.csv;

import io.throughline.ingest.model.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Where each row of a checked file is, parents first.
 *
 * @param columns the header: our names, and blanks for columns that are not ours
 */
record CsvIndex(Path file, List<String> columns, List<Row> rows) {
    /**
     * One row.
     *
     * @param line where it begins, 1-based
     * @param offset where it begins in bytes
     * @param length in bytes, with its line end
     */
    record Row(String key, List<String> parents, String fingerprint, long line, long offset, int length) {}

    /** @throws SourceException naming line, column, value and what is allowed, when the file cannot be taken as a whole */
    static CsvIndex of(Path file) {
        return new CsvCheck(file).run();
    }

    /** @throws IOException when the row is no longer what it was when the file was checked */
    byte[] load(Row row) throws IOException {
        var bytes = new byte[row.length()];
        try (var input = new RandomAccessFile(file.toFile(), "r")) {
            input.seek(row.offset());
            input.readFully(bytes);
        }
        var content = new ByteArrayOutputStream();
        content.writeBytes((String.join(",", columns) + "\r\n").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(bytes);
        if (!CsvRow.fingerprint(CsvRow.values(content.toByteArray())).equals(row.fingerprint())) {
            throw new IOException("the file changed while it was read");
        }
        return content.toByteArray();
    }
}
