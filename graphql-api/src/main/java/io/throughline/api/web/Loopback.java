// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import java.util.Set;

/** The names of this machine for itself. */
final class Loopback {
    static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> ADDRESSES = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private Loopback() {}

    /** Whether a server that listens on {@code address} can be reached from this machine alone. */
    static boolean isAddress(String address) {
        return ADDRESSES.contains(address) || address.startsWith("127.");
    }
}
