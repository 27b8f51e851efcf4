// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.rest;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps connectors from being led inside: a host by name must not stand for this machine, for a private network or for
 * where a cloud keeps credentials, unless an operator names it. An address that is written out as such was meant.
 */
// [impl->TL-US-37]
public final class HostGuard {
    public static final String VARIABLE = "THROUGHLINE_ALLOWED_HOSTS";

    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final Map<String, Integer> PORTS = Map.of("http", HTTP_PORT, "https", HTTPS_PORT);

    private final Set<String> allowed;
    private final Names names;

    /** Asks what a host stands for. */
    @FunctionalInterface
    interface Names {
        /** @throws UnknownHostException when it stands for nothing */
        List<InetAddress> find(String host) throws UnknownHostException;
    }

    HostGuard(String allowed, Names names) {
        this.allowed = Stream.of(allowed.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toUnmodifiableSet());
        this.names = names;
    }

    /** With the hosts that {@code THROUGHLINE_ALLOWED_HOSTS} names: {@code host} or {@code host:port}, by commas. */
    public static HostGuard of(Map<String, String> environment) {
        return new HostGuard(environment.getOrDefault(VARIABLE, ""), host -> List.of(InetAddress.getAllByName(host)));
    }

    /**
     * To be asked right before each connection. A host that stands for nothing passes, because nothing is connected.
     *
     * @throws RestException when the host leads inside
     */
    public void check(URI uri) throws RestException {
        check(uri, isWrittenOut(String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT)));
    }

    /**
     * To be asked before a redirect to another place is followed: there an address that is written out was chosen by
     * the service, not by an operator, and leads inside as a name would.
     *
     * @throws RestException when the host leads inside
     */
    public void checkRedirect(URI uri) throws RestException {
        check(uri, false);
    }

    private void check(URI uri, boolean isMeant) throws RestException {
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        var host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !PORTS.containsKey(scheme)) {
            throw RestException.refused("an address of " + scheme + ": is refused, http: and https: are allowed");
        }
        if (allowed.contains(host) || allowed.contains(host + ":" + port(uri))) {
            return;
        }
        for (var address : addresses(host)) {
            var kind = AddressKind.of(address);
            if (kind == AddressKind.LINK_LOCAL || kind != AddressKind.PUBLIC && !isMeant) {
                throw RestException.refused("%s stands for %s, which is %s: if that is meant, set %s=%s"
                        .formatted(host, address.getHostAddress(), kind.words(), VARIABLE, host));
            }
        }
    }

    /** Whether one may follow from one address to the other: the same host and port, or from http to https. */
    public static boolean isSamePlace(URI from, URI to) {
        boolean sameHost = String.valueOf(from.getHost()).equalsIgnoreCase(String.valueOf(to.getHost()));
        boolean sameScheme = String.valueOf(from.getScheme()).equalsIgnoreCase(String.valueOf(to.getScheme()));
        boolean isUpgrade = "http".equalsIgnoreCase(from.getScheme())
                && "https".equalsIgnoreCase(to.getScheme())
                && port(from) == HTTP_PORT
                && port(to) == HTTPS_PORT;
        return sameHost && (isUpgrade || sameScheme && port(from) == port(to));
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0
                ? uri.getPort()
                : PORTS.getOrDefault(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT), -1);
    }

    private static boolean isWrittenOut(String host) {
        return host.equals("localhost")
                || host.startsWith("[")
                || IPV4.matcher(host).matches();
    }

    private List<InetAddress> addresses(String host) {
        try {
            return names.find(host);
        } catch (UnknownHostException e) {
            return List.of();
        }
    }
}
