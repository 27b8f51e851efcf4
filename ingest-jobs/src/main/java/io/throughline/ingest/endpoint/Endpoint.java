// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.endpoint;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a client can ask for.
 *
 * @param method in capitals; {@code ANY} when all are taken
 * @param path from {@code /}, with parameters as {@code {name}}, whatever its framework writes
 */
record Endpoint(String method, String path) implements Comparable<Endpoint> {
    static final String ANY = "ANY";

    private static final int PATH_CHARS_MAX = 500;
    /** {@code {id:[0-9]+}} of Spring and JAX-RS, {@code <int:id>} of Flask, {@code :id} of Express and NestJS. */
    private static final Pattern TYPED = Pattern.compile("\\{\\s*+([\\w-]++)\\s*+:[^{}]*+(?:\\{[^{}]*+}[^{}]*+)*+}");

    private static final Pattern ANGLED = Pattern.compile("<(?:[\\w(), ]++:)?([\\w-]++)>");
    private static final Pattern COLON = Pattern.compile("(?<=/):(\\w++)(?:\\([^()]*+\\))?[?*+]?");

    /** @param parts of a path, outermost first, with or without slashes */
    static Endpoint of(String method, String... parts) {
        var path = new StringBuilder();
        for (var part : parts) {
            path.append('/').append(part.strip());
        }
        var plain = TYPED.matcher(path).replaceAll("{$1}");
        plain = ANGLED.matcher(plain).replaceAll("{$1}");
        plain = COLON.matcher(plain).replaceAll("{$1}").replaceAll("/{2,}+", "/");
        plain = plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
        return new Endpoint(
                method.toUpperCase(Locale.ROOT), plain.substring(0, Math.min(plain.length(), PATH_CHARS_MAX)));
    }

    @Override
    public int compareTo(Endpoint other) {
        return path.equals(other.path) ? method.compareTo(other.method) : path.compareTo(other.path);
    }

    /** For example {@code GET /orders/{id}}. */
    String text() {
        return method + " " + path;
    }
}
