// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds where a file stops being UTF-8: a decoder reads ahead, so the parser cannot tell. */
final class Utf8 {
    private static final int BUFFER_SIZE = 64 * 1024;

    private Utf8() {}

    /** @return the 1-based line of the first byte that is not UTF-8, or of the end when all of it is */
    static long lineOfFirstError(Path file) {
        try (var input = new BufferedInputStream(Files.newInputStream(file))) {
            return lineOfFirstError(input);
        } catch (IOException e) {
            return 1;
        }
    }

    private static long lineOfFirstError(InputStream input) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER_SIZE);
        var characters = CharBuffer.allocate(BUFFER_SIZE);
        long line = 1;
        boolean atEnd = false;
        while (!atEnd) {
            int count = input.read(bytes.array(), bytes.position(), bytes.remaining());
            atEnd = count < 0;
            bytes.position(bytes.position() + Math.max(count, 0)).flip();
            var result = decoder.decode(bytes, characters, atEnd);
            characters.flip();
            line += characters.chars().filter(c -> c == '\n').count();
            characters.clear();
            if (result.isError()) {
                return line;
            }
            bytes.compact();
        }
        return line;
    }
}
