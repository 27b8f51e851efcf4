// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.queue;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A step of the queue that happens whole or not at all, because Redis runs a script as one command. */
enum RedisScript {
    PUT,
    PROMOTE,
    DONE,
    RETRY,
    BURY,
    REPLAY;

    private final String text;

    RedisScript() {
        var name = name().toLowerCase(java.util.Locale.ROOT) + ".lua";
        try (var file = Objects.requireNonNull(RedisScript.class.getResourceAsStream(name), name)) {
            text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what the script says, a count */
    long run(RedisCommands<String, String> redis, String[] keys, String... arguments) {
        Long answer = redis.eval(text, ScriptOutputType.INTEGER, keys, arguments);
        return answer == null ? 0 : answer;
    }
}
