// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;

/**
 * The user that the database makes for itself when it starts on a new store. Told beforehand by a file that holds a
 * hash, so that the well-known first password is never in force.
 */
final class InitialUser {
    private InitialUser() {}

    /** Harmless on a store that has its users: the database reads the file only when it has none. */
    static void write(Path home, String password) throws IOException {
        var hash = SystemGraphCredential.createCredentialForPassword(
                password.getBytes(StandardCharsets.UTF_8), new SecureHasher());
        var file = home.resolve("data").resolve("dbms").resolve("auth.ini");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "neo4j:" + hash.serialize() + ":\n");
    }
}
