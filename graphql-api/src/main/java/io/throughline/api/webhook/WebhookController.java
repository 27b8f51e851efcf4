// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.webhook;

import io.throughline.api.web.Refusal;
import io.throughline.queue.EventQueue;
import io.throughline.queue.QueueException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * {@code POST /webhooks/{github,jira,confluence}}: takes a signed event in and answers 202 as soon as it cannot be lost.
 * Whoever cannot sign learns nothing but that.
 */
// [impl->TL-US-31] [impl->TL-SPEC-31]
@Controller
final class WebhookController {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);
    private static final String RETRY_SECONDS = "30";

    private final WebhookSecrets secrets;
    private final EventQueue queue;

    WebhookController(WebhookSecrets secrets, EventQueue queue) {
        this.secrets = secrets;
        this.queue = queue;
    }

    @PostMapping("/webhooks/{service}")
    void take(@PathVariable("service") String service, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var sender = Sender.of(service);
        if (sender.isEmpty()) {
            Refusal.write(
                    response,
                    HttpStatus.NOT_FOUND,
                    "There are no webhooks of that name: github, jira and confluence are known.");
            return;
        }
        Optional<String> secret;
        try {
            secret = secrets.of(sender.get());
        } catch (IOException e) {
            unavailable(response, "The secret of these webhooks cannot be read: the log of the service says why.");
            return;
        }
        if (secret.isEmpty()) {
            Refusal.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "Webhooks of %s are not taken without a secret: set %s for the service."
                            .formatted(service, WebhookSecrets.variable(sender.get())));
            return;
        }
        take(sender.get(), new Signature(secret.get()), request, response);
    }

    private void take(Sender sender, Signature signature, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var body = request.getInputStream().readAllBytes();
        if (!signature.isOf(body, request.getHeader(sender.signature()))) {
            Refusal.write(response, HttpStatus.UNAUTHORIZED, "The signature is missing or wrong.");
            return;
        }
        if (!isJson(request)) {
            Refusal.write(
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type is not application/json: choose that in the settings of the webhook.");
            return;
        }
        var kind = sender.kind().isEmpty() ? null : request.getHeader(sender.kind());
        var event = Delivery.event(sender, body, request.getHeader(sender.delivery()), kind);
        if (event.isEmpty()) {
            Refusal.write(response, HttpStatus.BAD_REQUEST, "The body is no JSON object.");
            return;
        }
        try {
            boolean isNew = queue.put(event.get());
            response.setStatus(HttpStatus.ACCEPTED.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write(isNew ? "{\"event\":\"queued\"}" : "{\"event\":\"known\"}");
        } catch (QueueException e) {
            LOG.warn("An event of {} could not be queued and was refused: {}", sender.word(), e.getMessage());
            unavailable(response, "The queue cannot be reached: send this again later.");
        }
    }

    private static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.strip().toLowerCase(java.util.Locale.ROOT).startsWith("application/json");
    }

    private static void unavailable(HttpServletResponse response, String message) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        Refusal.write(response, HttpStatus.SERVICE_UNAVAILABLE, message);
    }
}
