// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import io.throughline.api.request.RequestException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** The one form in which every address says why not. */
public final class Refusal {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Refusal() {}

    /** @param message one sentence for whoever asked */
    public static void write(HttpServletResponse response, HttpStatus status, String message) throws IOException {
        write(response, status, status.is5xxServerError() ? "INTERNAL_ERROR" : "BAD_REQUEST", message);
    }

    /** In the words that GraphQL uses for the same failure. */
    static void write(HttpServletResponse response, RequestException failure) throws IOException {
        var status =
                switch (failure.kind()) {
                    case BAD_REQUEST -> HttpStatus.BAD_REQUEST;
                    case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
                    case TIMEOUT -> HttpStatus.GATEWAY_TIMEOUT;
                };
        write(response, status, failure.kind().name(), String.valueOf(failure.getMessage()));
    }

    private static void write(HttpServletResponse response, HttpStatus status, String kind, String message)
            throws IOException {
        var body = Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("classification", kind))));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(JSON.writeValueAsString(body));
        response.flushBuffer();
    }
}
