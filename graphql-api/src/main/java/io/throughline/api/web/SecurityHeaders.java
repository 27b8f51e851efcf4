// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What a browser may do with our pages: nothing from anywhere else, and no frame around them. */
final class SecurityHeaders {
    private static final String SELF_ALONE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; worker-src 'self'; manifest-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    /** The editor in GraphiQL writes style elements as one types; scripts stay ours. */
    private static final String WITH_INLINE_STYLES =
            SELF_ALONE.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private SecurityHeaders() {}

    static void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                request.getRequestURI().startsWith("/graphiql") ? WITH_INLINE_STYLES : SELF_ALONE);
        if (request.getRequestURI().startsWith("/graphql")
                || request.getRequestURI().startsWith("/reports/")) {
            // What one may read is nobody else's, and may be another thing in a moment.
            response.setHeader("Cache-Control", "no-store");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
