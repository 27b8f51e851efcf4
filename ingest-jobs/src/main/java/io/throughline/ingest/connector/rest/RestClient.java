// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON from one service. Repeats what may succeed later, waits as long as the service asks, and sends its
 * credentials nowhere else: a redirect or a next page on another host is refused.
 */
public final class RestClient {
    private static final Logger LOG = LoggerFactory.getLogger(RestClient.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Set<Integer> TRANSIENT =
            Set.of(408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529);

    private final URI service;
    private final Credentials credentials;
    private final Patience patience;
    private final Map<String, String> headers;
    private final HostGuard guard;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * @param service its scheme, host and port; only there credentials go
     * @param headers sent with each request
     */
    public RestClient(URI service, Credentials credentials, Patience patience, Map<String, String> headers) {
        this(service, credentials, patience, headers, HostGuard.of(System.getenv()));
    }

    RestClient(URI service, Credentials credentials, Patience patience, Map<String, String> headers, HostGuard guard) {
        this.guard = guard;
        this.service = service;
        this.credentials = credentials;
        this.patience = patience;
        this.headers = Map.copyOf(headers);
    }

    /**
     * @param address absolute, or relative to the service
     * @throws RestException when the service refuses, or does not answer well however often it is asked
     */
    public Answer get(String address) throws RestException {
        var uri = resolve(address);
        for (int attempt = 1; ; attempt++) {
            var failure = new Failure("");
            try {
                var response = send(uri);
                int status = response.statusCode();
                if (status == 200) {
                    return new Answer(uri, response.headers(), JSON.readTree(response.body()));
                }
                if (!isTransient(response)) {
                    throw refusal(uri, response);
                }
                failure = Failure.of(response);
            } catch (TimeoutException e) {
                failure = new Failure(
                        "gives no whole answer within " + patience.answer().toSeconds() + " seconds");
            } catch (JacksonException e) {
                failure = new Failure("answers with broken JSON");
            } catch (RestException e) {
                throw e;
            } catch (IOException e) {
                failure = new Failure("cannot be reached (" + reason(e) + ")");
            }
            if (attempt >= patience.attempts()) {
                throw new RestException(
                        failure.status, "%s %s, also when asked %d times".formatted(shown(uri), failure.what, attempt));
            }
            var pause = failure.pause == null ? patience.backoff(attempt) : failure.pause;
            if (pause.compareTo(patience.longestPause()) > 0) {
                throw new RestException(
                        failure.status,
                        "%s asks to wait %,d seconds: try again later".formatted(shown(uri), pause.toSeconds()));
            }
            LOG.debug("{} {}; asking again in {}", shown(uri), failure.what, pause);
            sleep(pause);
        }
    }

    /** Why an attempt failed. */
    private static final class Failure {
        private final String what;
        private final int status;
        private final @org.jspecify.annotations.Nullable Duration pause;

        Failure(String what) {
            this(what, 0, null);
        }

        private Failure(String what, int status, @org.jspecify.annotations.Nullable Duration pause) {
            this.what = what;
            this.status = status;
            this.pause = pause;
        }

        static Failure of(HttpResponse<byte[]> response) {
            return new Failure(
                    "answers with status " + response.statusCode(),
                    response.statusCode(),
                    Patience.asked(response.headers(), Instant.now()).orElse(null));
        }
    }

    private URI resolve(String address) throws RestException {
        try {
            var uri = service.resolve(address);
            if (!service.getScheme().equals(uri.getScheme())
                    || !service.getRawAuthority().equalsIgnoreCase(uri.getRawAuthority())) {
                throw new RestException(0, service.getHost() + " sends us on to another host, which is refused");
            }
            return uri;
        } catch (IllegalArgumentException e) {
            throw new RestException(0, service.getHost() + " names a next page that is no address");
        }
    }

    private HttpResponse<byte[]> send(URI uri) throws IOException, TimeoutException {
        guard.check(uri);
        var request = HttpRequest.newBuilder(uri).GET().header("Accept", "application/json");
        request.setHeader("User-Agent", "throughline");
        headers.forEach(request::setHeader);
        if (credentials.present()) {
            request.setHeader("Authorization", credentials.header());
        }
        var answer = http.sendAsync(request.build(), head -> new LimitedBody());
        try {
            return answer.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RestException(0, "reading was interrupted");
        } finally {
            answer.cancel(true);
        }
    }

    private static boolean isTransient(HttpResponse<byte[]> response) {
        // GitHub says 403 where others say 429.
        boolean limited = response.statusCode() == 403
                && Patience.asked(response.headers(), Instant.now()).isPresent();
        return limited || TRANSIENT.contains(response.statusCode());
    }

    private RestException refusal(URI uri, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        var message =
                switch (status) {
                    case 401 -> credentials.present() ? "does not accept the token" : "wants a token";
                    case 403 ->
                        credentials.present()
                                ? "does not let the token read this"
                                : "lets nobody read this without a token";
                    case 404, 410 -> "does not have this, or does not show it to this token";
                    case 301, 302, 303, 307, 308 -> "has moved this elsewhere: name the new address";
                    default -> "answers with status " + status;
                };
        return new RestException(status, shown(uri) + " " + message);
    }

    /** Without the query, which may be long. */
    private static String shown(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }

    private static String reason(IOException e) {
        var message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static void sleep(Duration pause) throws RestException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RestException(0, "reading was interrupted");
        }
    }
}
