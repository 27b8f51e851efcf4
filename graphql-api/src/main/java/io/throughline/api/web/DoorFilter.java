// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps other sites out. A page on the web must not read this service through the browser of somebody who can: neither
 * under a name that its owner points at this machine (the {@code Host} header tells), nor across origins (the
 * {@code Origin} header tells).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DoorFilter extends OncePerRequestFilter {
    private final Set<String> hosts;
    private final long bodyBytesMax;
    private final long webhookBytesMax;

    DoorFilter(WebProperties properties, @Value("${server.address:127.0.0.1}") String address) {
        this.hosts = new HashSet<>(properties.hosts());
        if (hosts.isEmpty() && Loopback.isAddress(address)) {
            hosts.addAll(Loopback.HOSTS);
            hosts.add(address);
        }
        this.bodyBytesMax = properties.limits().body().toBytes();
        this.webhookBytesMax = properties.limits().webhook().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityHeaders.set(request, response);
        var host = request.getHeader(HttpHeaders.HOST);
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        // Services send what they please, so there is more room where each sender is known.
        var bytesMax = request.getRequestURI().startsWith("/webhooks/") ? webhookBytesMax : bodyBytesMax;
        if (!hosts.isEmpty() && !hosts.contains(withoutPort(host))) {
            Refusal.write(
                    response,
                    HttpStatus.MISDIRECTED_REQUEST,
                    "Host is %s, allowed is %s: set THROUGHLINE_HOSTS to call this service by another name."
                            .formatted(
                                    host,
                                    String.join(", ", hosts.stream().sorted().toList())));
        } else if (origin != null && !isSameOrigin(origin, host)) {
            Refusal.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "Origin is %s: pages of another site may not ask this service.".formatted(origin));
        } else if (request.getContentLengthLong() > bytesMax) {
            Refusal.write(response, HttpStatus.CONTENT_TOO_LARGE, LimitedBody.message(bytesMax));
        } else {
            chain.doFilter(new LimitedBody(request, bytesMax), response);
        }
    }

    private static String withoutPort(@Nullable String host) {
        return host == null ? "" : host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isSameOrigin(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
