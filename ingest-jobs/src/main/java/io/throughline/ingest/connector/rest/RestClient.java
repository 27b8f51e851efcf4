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
 * Reads JSON and files from one service. Repeats what may succeed later, waits as long as the service asks, and sends its
 * credentials nowhere else: a next page on another host is refused, and a redirect, unless it leads to a file.
 */
public final class RestClient {
    private static final Logger LOG = LoggerFactory.getLogger(RestClient.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Set<Integer> TRANSIENT =
            Set.of(408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529);

    private static final int OK = 200;
    private static final int REDIRECTS_MAX = 4;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    /** Asked for when a file is wanted; only then redirects are followed. */
    private static final String ANYTHING = "*/*";

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
        try {
            return ask(
                    uri,
                    "application/json",
                    LimitedBody.BYTES_MAX,
                    response -> new Answer(uri, response.headers(), JSON.readTree(response.body())));
        } catch (TooLargeAnswer e) {
            throw new RestException(0, shown(uri) + " cannot be read: " + e.getMessage());
        }
    }

    /**
     * The bytes of a file. Redirects are followed, {@value #REDIRECTS_MAX} at most, because services keep files elsewhere;
     * credentials and headers go to the service alone, and each host on the way is checked.
     *
     * @param address absolute, or relative to the service, and of the service
     * @param bytesMax what is taken, whole megabytes
     * @throws TooLargeAnswer when more comes
     * @throws RestException when the file cannot be had
     */
    public byte[] download(String address, int bytesMax) throws RestException, TooLargeAnswer {
        var uri = resolve(address);
        for (int hops = 0; hops <= REDIRECTS_MAX; hops++) {
            var response = ask(uri, ANYTHING, bytesMax, given -> given);
            if (response.statusCode() == OK) {
                return response.body();
            }
            uri = target(uri, response);
        }
        throw RestException.refused(shown(resolve(address)) + " is redirected without an end");
    }

    private static URI target(URI from, HttpResponse<byte[]> response) throws RestException {
        try {
            var to = from.resolve(response.headers().firstValue("Location").orElse(":"));
            if ("https".equals(from.getScheme()) && !"https".equals(to.getScheme())) {
                throw RestException.refused(shown(from) + " is redirected to an address without encryption");
            }
            if (to.getRawUserInfo() != null) {
                throw RestException.refused(shown(from) + " is redirected to an address with a password");
            }
            return to;
        } catch (IllegalArgumentException e) {
            throw RestException.refused(shown(from) + " is redirected to what is no address");
        }
    }

    /** What is made of an answer that came well. */
    @FunctionalInterface
    private interface Taking<T> {
        T take(HttpResponse<byte[]> response);
    }

    private <T> T ask(URI uri, String accept, int bytesMax, Taking<T> taking) throws RestException, TooLargeAnswer {
        for (int attempt = 1; ; attempt++) {
            var failure = new Failure("");
            try {
                var response = send(uri, accept, bytesMax);
                boolean isHop = accept.equals(ANYTHING) && REDIRECTS.contains(response.statusCode());
                if (response.statusCode() == OK || isHop) {
                    return taking.take(response);
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
            } catch (RestException | TooLargeAnswer e) {
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
            if (!isService(uri)) {
                throw RestException.refused(service.getHost() + " sends us on to another host, which is refused");
            }
            return uri;
        } catch (IllegalArgumentException e) {
            throw new RestException(0, service.getHost() + " names a next page that is no address");
        }
    }

    private boolean isService(URI uri) {
        return service.getScheme().equals(uri.getScheme())
                && service.getRawAuthority().equalsIgnoreCase(uri.getRawAuthority());
    }

    private HttpRequest request(URI uri, String accept) throws RestException {
        boolean own = isService(uri);
        if (own) {
            guard.check(uri);
        } else {
            guard.checkRedirect(uri);
        }
        var request = HttpRequest.newBuilder(uri).GET().header("Accept", accept);
        request.setHeader("User-Agent", "throughline");
        if (own) {
            headers.forEach(request::setHeader);
        }
        if (own && credentials.present()) {
            request.setHeader("Authorization", credentials.header());
        }
        return request.build();
    }

    private HttpResponse<byte[]> send(URI uri, String accept, int bytesMax) throws IOException, TimeoutException {
        var answer = http.sendAsync(request(uri, accept), head -> new LimitedBody(bytesMax));
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
