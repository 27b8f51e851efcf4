// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.webhook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What each sender signs with. A file is read anew for each event, so that a secret is changed without a restart. */
@Component
final class WebhookSecrets {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookSecrets.class);

    private final Environment environment;

    WebhookSecrets(Environment environment) {
        this.environment = environment;
    }

    /** The variable that holds the secret; with {@code _FILE} behind it, the one that names a file. */
    static String variable(Sender sender) {
        return "THROUGHLINE_WEBHOOK_SECRET_" + sender.name();
    }

    /** @throws IOException when a file is named and holds no secret that can be read */
    Optional<String> of(Sender sender) throws IOException {
        var property = variable(sender).toLowerCase(Locale.ROOT).replace('_', '.');
        var secret = value(property);
        var file = value(property + ".file");
        return secret.isPresent() || file.isEmpty() ? secret : Optional.of(read(sender, file.get()));
    }

    private Optional<String> value(String property) {
        return Optional.ofNullable(environment.getProperty(property))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static String read(Sender sender, String file) throws IOException {
        try {
            var secret = Files.readString(Path.of(file)).strip();
            if (secret.isEmpty()) {
                throw new IOException("it is empty");
            }
            return secret;
        } catch (IOException | InvalidPathException e) {
            LOG.error("{}_FILE names {}, which cannot be read as a secret: {}", variable(sender), file, e.toString());
            throw new IOException("the secret cannot be read", e);
        }
    }
}
