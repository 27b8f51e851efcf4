// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a client is told when its request never reached GraphQL: the same form as an error of GraphQL. */
@Controller
final class HttpErrors implements ErrorController {
    @RequestMapping("${server.error.path:/error}")
    void failed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        var status = HttpStatus.resolve(code);
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var told = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        if (told == HttpStatus.NOT_FOUND && ExplorerFiles.EXPLORER.exists() && isBrowser(request)) {
            response.setStatus(told.value());
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            ExplorerFiles.EXPLORER.getInputStream().transferTo(response.getOutputStream());
            return;
        }
        Refusal.write(response, told, sentence(told, request, String.valueOf(path)));
    }

    /** Somebody follows or types an address; the explorer says in its own words that there is nothing. */
    private static boolean isBrowser(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static String sentence(HttpStatus status, HttpServletRequest request, String path) {
        return switch (status) {
            case BAD_REQUEST ->
                "The body is no GraphQL request: send a JSON object with `query`, and `variables` and"
                        + " `operationName` where needed, one request at a time.";
            case NOT_FOUND -> "There is nothing at %s.".formatted(path);
            case METHOD_NOT_ALLOWED -> "%s does not take %s.".formatted(path, request.getMethod());
            case CONTENT_TOO_LARGE -> "The body is larger than this service takes.";
            case UNSUPPORTED_MEDIA_TYPE ->
                "Content-Type is %s, allowed is application/json.".formatted(request.getContentType());
            default ->
                status.is5xxServerError()
                        ? "Something went wrong in the service: its log says what."
                        : "The request cannot be answered: %s.".formatted(status.getReasonPhrase());
        };
    }
}
