// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading of a row that grows without end, because a forgotten quote makes the rest of the file one cell. */
final class RowLimitedReader extends FilterReader {
    /** Characters; some cells of the size that is allowed fit into it, and a message can still name the column. */
    static final int ROW_LENGTH_MAX = 32_000_000;

    private long sinceRow;

    RowLimitedReader(Reader reader) {
        super(reader);
    }

    /** A row has ended somewhere in what was read so far. */
    void nextRow() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int characters) throws RowTooLongException {
        sinceRow += characters;
        if (sinceRow > ROW_LENGTH_MAX) {
            throw new RowTooLongException();
        }
    }

    static final class RowTooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
