// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.rest;

import io.throughline.ingest.model.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * How a service knows us. Read from the environment or from a file, never from an address or a command line, where other
 * users of the machine and its logs would see it; and it never shows itself.
 */
public final class Credentials {
    private final String header;

    private Credentials(String header) {
        this.header = header;
    }

    public static Credentials none() {
        return new Credentials("");
    }

    /**
     * Reads {@code THROUGHLINE_<SERVICE>_TOKEN}, or the file that {@code THROUGHLINE_<SERVICE>_TOKEN_FILE} names; with
     * {@code THROUGHLINE_<SERVICE>_USER} the token is that user's password, else it stands alone.
     *
     * @param service in capitals, for example {@code JIRA}
     * @throws SourceException when the file cannot be read
     */
    public static Credentials of(String service, Map<String, String> environment) {
        var prefix = "THROUGHLINE_" + service + "_";
        var token = value(environment, prefix + "TOKEN")
                .or(() -> value(environment, prefix + "TOKEN_FILE").map(file -> read(prefix + "TOKEN_FILE", file)));
        if (token.isEmpty()) {
            return none();
        }
        if (token.get().chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw SourceException.unusable(
                    prefix + "TOKEN holds blanks or characters that no token has: set it to the token alone.");
        }
        return value(environment, prefix + "USER")
                .map(user -> basic(user, token.get()))
                .orElseGet(() -> new Credentials("Bearer " + token.get()));
    }

    private static Credentials basic(String user, String token) {
        var pair = (user + ":" + token).getBytes(StandardCharsets.UTF_8);
        return new Credentials("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String read(String name, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException e) {
            throw SourceException.unusable(
                    name + " names a file that cannot be read: name a file with the token in it.");
        }
    }

    boolean present() {
        return !header.isEmpty();
    }

    String header() {
        return header;
    }

    @Override
    public String toString() {
        return present() ? "Credentials[***]" : "Credentials[none]";
    }
}
