// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.webhook;

import java.util.Arrays;
import java.util.Optional;

/** A service that sends events, and the headers it uses. */
enum Sender {
    GITHUB("X-Hub-Signature-256", "X-GitHub-Delivery", "X-GitHub-Event"),
    JIRA("X-Hub-Signature", "X-Atlassian-Webhook-Identifier", ""),
    CONFLUENCE("X-Hub-Signature", "X-Atlassian-Webhook-Identifier", "");

    private final String signature;
    private final String delivery;
    private final String kind;

    Sender(String signature, String delivery, String kind) {
        this.signature = signature;
        this.delivery = delivery;
        this.kind = kind;
    }

    /** @param word as it stands in the address, for example {@code github} */
    static Optional<Sender> of(String word) {
        return Arrays.stream(values())
                .filter(sender -> sender.word().equals(word))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The header with {@code sha256=} and the HMAC of the body in hexadecimal digits. */
    String signature() {
        return signature;
    }

    /** The header with what stays the same when an event is sent again. */
    String delivery() {
        return delivery;
    }

    /** The header with the kind of event; empty where the body says it. */
    String kind() {
        return kind;
    }
}
