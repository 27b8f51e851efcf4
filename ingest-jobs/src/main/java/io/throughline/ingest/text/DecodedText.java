// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads bytes as text: by byte order mark, else as UTF-8, else as Windows Latin-1. Line ends become {@code \n}. */
public final class DecodedText {
    private static final Charset WINDOWS_LATIN_1 = Charset.forName("windows-1252");
    /** Text may hold a stray control character; more than one in this many characters is binary. */
    private static final int CHARACTERS_PER_CONTROL = 200;

    private DecodedText() {}

    /** @return empty when the bytes are no text */
    public static Optional<String> of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8).flatMap(DecodedText::clean);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE).flatMap(DecodedText::clean);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE).flatMap(DecodedText::clean);
        }
        for (var b : bytes) {
            if (b == 0) {
                return Optional.empty();
            }
        }
        return decode(bytes, 0, StandardCharsets.UTF_8)
                .or(() -> Optional.of(new String(bytes, WINDOWS_LATIN_1)))
                .flatMap(DecodedText::clean);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> decode(byte[] bytes, int from, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> clean(String text) {
        int controls = 0;
        boolean carriageReturns = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                carriageReturns = true;
            } else if (c < ' ' && c != '\n' && c != '\t' && c != '\f') {
                controls++;
            }
        }
        if ((long) controls * CHARACTERS_PER_CONTROL > text.length()) {
            return Optional.empty();
        }
        return Optional.of(carriageReturns ? text.replace("\r\n", "\n").replace('\r', '\n') : text);
    }
}
