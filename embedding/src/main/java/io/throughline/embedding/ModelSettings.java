// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The part after {@code #} of a model given by path: {@code sha256=HEX&pooling=cls}. */
record ModelSettings(Optional<String> checksum, Pooling pooling, OptionalInt maxTokens, String queryPrefix) {
    private static final ModelSettings DEFAULTS =
            new ModelSettings(Optional.empty(), Pooling.MEAN, OptionalInt.empty(), "");
    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");
    static final int MAX_TOKENS_LEAST = 8;
    static final int MAX_TOKENS_MOST = 8192;

    static ModelSettings parse(String text) {
        var settings = DEFAULTS;
        if (text.isBlank()) {
            return settings;
        }
        for (var setting : text.split("&", -1)) {
            var equals = setting.indexOf('=');
            if (equals < 0) {
                throw unknown(setting);
            }
            settings = settings.with(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return settings;
    }

    private ModelSettings with(String name, String value) {
        return switch (name) {
            case "sha256" -> new ModelSettings(Optional.of(checksum(value)), pooling, maxTokens, queryPrefix);
            case "pooling" -> new ModelSettings(checksum, Pooling.parse(value), maxTokens, queryPrefix);
            case "max-tokens" -> new ModelSettings(checksum, pooling, OptionalInt.of(tokens(value)), queryPrefix);
            case "query-prefix" -> new ModelSettings(checksum, pooling, maxTokens, decode(value));
            default -> throw unknown(name);
        };
    }

    private static String checksum(String value) {
        var hex = value.toLowerCase(Locale.ROOT);
        if (!CHECKSUM.matcher(hex).matches()) {
            throw new ModelException("sha256 is `%s`, it must be 64 hexadecimal digits.".formatted(value));
        }
        return hex;
    }

    private static int tokens(String value) {
        try {
            var tokens = Integer.parseInt(value);
            if (tokens >= MAX_TOKENS_LEAST && tokens <= MAX_TOKENS_MOST) {
                return tokens;
            }
        } catch (NumberFormatException e) {
            // said below, in the same words as for a number out of range
        }
        throw new ModelException(
                "max-tokens is `%s`, allowed is %d to %d.".formatted(value, MAX_TOKENS_LEAST, MAX_TOKENS_MOST));
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ModelException("query-prefix is `%s`, it must be percent-encoded text.".formatted(value), e);
        }
    }

    private static ModelException unknown(String setting) {
        return new ModelException(
                "A model has no setting `%s`: use sha256=HEX, pooling=mean|cls|none, max-tokens=N or query-prefix=TEXT."
                        .formatted(setting));
    }
}
