// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

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
        var kind = status.is5xxServerError() ? "INTERNAL_ERROR" : "BAD_REQUEST";
        var body = Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("classification", kind))));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(JSON.writeValueAsString(body));
        response.flushBuffer();
    }
}
