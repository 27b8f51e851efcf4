// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.rest;

import io.throughline.ingest.model.SourceException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The address of a service as a person writes it: {@code https://host/path?name=value}.
 *
 * @param base scheme, host, port and path, without a slash at its end
 * @param parameters in the order they are written
 */
public record ServiceAddress(URI base, Map<String, String> parameters) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * @param source the whole source, for messages
     * @throws SourceException when this is no http or https address, or it holds a password
     */
    public static ServiceAddress parse(String source, String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw wrong(source, "holds no address that can be read");
        }
        if (uri.getHost() == null || !Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
            throw wrong(source, "holds no http:// or https:// address");
        }
        if (uri.getRawUserInfo() != null) {
            throw SourceException.usage(
                    "The address of %s holds a user or a password: set them in the environment instead."
                            .formatted(uri.getHost()));
        }
        var path = String.valueOf(uri.getRawPath()).replaceFirst("/+$", "");
        return new ServiceAddress(
                URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + path), parameters(uri.getRawQuery()));
    }

    private static SourceException wrong(String source, String what) {
        return SourceException.usage(
                "`%s` %s: write for example https://tracker.example.org?project=SHOP.".formatted(source, what));
    }

    /** The values behind a question mark; null when there are none. */
    public static Map<String, String> parameters(@org.jspecify.annotations.Nullable String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (var part : query == null ? new String[0] : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /** Over plain HTTP a token would be open to everyone on the way. */
    public void requireSafe(Credentials credentials) {
        boolean plain = "http".equals(base.getScheme()) && !LOOPBACK.contains(String.valueOf(base.getHost()));
        if (plain && credentials.present()) {
            throw SourceException.usage(
                    base + " would get the token without encryption: write https:// instead of http://.");
        }
    }

    /** Text as a value inside a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
