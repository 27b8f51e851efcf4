// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.paging;

import io.throughline.api.request.RequestException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * An opaque text for a position in a list. It holds the sort key of a row and no offset, so that it stays right when
 * rows come and go before it.
 */
final class Cursor {
    private static final int SHOWN_MAX = 60;
    private static final char SEPARATOR = ':';

    private Cursor() {}

    static String at(String list, String position) {
        var text = list + SEPARATOR + position;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws RequestException when it is no cursor, or one of another list */
    static String position(String list, String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            if (text.startsWith(list + SEPARATOR)) {
                return text.substring(list.length() + 1);
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // Told below: why it cannot be read does not help the caller.
        }
        throw RequestException.badArgument(
                "after", '"' + shorten(cursor) + '"', "a cursor that `%s` gave before".formatted(list));
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "…";
    }
}
