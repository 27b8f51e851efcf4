// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.webhook;

import io.throughline.queue.Event;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A signed body as an event. */
final class Delivery {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern WORD = Pattern.compile("[!-~]{1,200}");

    private Delivery() {}

    /**
     * @param delivery what the sender calls this delivery; where it says nothing of use, the body itself tells
     * @return empty when the body is no JSON object in UTF-8
     */
    static Optional<Event> event(Sender sender, byte[] body, @Nullable String delivery, @Nullable String kind) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (!JSON.readTree(text).isObject()) {
                return Optional.empty();
            }
            var id = word(delivery).orElseGet(() -> "sha256:" + hash(body));
            return Optional.of(new Event(
                    sender.word() + ":" + id,
                    sender.word(),
                    word(kind).orElse(""),
                    text,
                    Instant.now().truncatedTo(ChronoUnit.MILLIS)));
        } catch (CharacterCodingException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> word(@Nullable String header) {
        return Optional.ofNullable(header).filter(text -> WORD.matcher(text).matches());
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
