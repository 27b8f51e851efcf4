// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The opaque {@code id} of a node: it says what kind of node it is and holds its natural key. */
final class GlobalId {
    private static final String DOCUMENT = "Document:";

    private GlobalId() {}

    static String ofDocument(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((DOCUMENT + key).getBytes(StandardCharsets.UTF_8));
    }

    /** @return empty when it is the id of no document */
    static Optional<String> documentKey(String id) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id));
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith(DOCUMENT) ? Optional.of(text.substring(DOCUMENT.length())) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
