// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.rest;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Where an IP address leads. */
enum AddressKind {
    /** The open internet. */
    PUBLIC("a public address"),
    LOOPBACK("this machine"),
    /** RFC 1918, unique local and shared addresses, and those that belong to no single machine. */
    PRIVATE("a network that is not public"),
    /** Also where clouds keep the credentials of a machine. */
    LINK_LOCAL("the link of this machine, where clouds keep credentials");

    private static final int IPV4_BYTES = 4;

    private final String words;

    AddressKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static AddressKind of(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
            return LOOPBACK;
        }
        if (address.isLinkLocalAddress()) {
            return LINK_LOCAL;
        }
        if (address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return PRIVATE;
        }
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return ofIpv4(bytes[0] & 0xff, bytes[1] & 0xff, bytes);
        }
        return address instanceof Inet6Address ? ofIpv6(bytes) : PRIVATE;
    }

    private static AddressKind ofIpv4(int first, int second, byte[] bytes) {
        // Shared address space holds the metadata service of one large cloud.
        boolean isMetadata = first == 100 && second == 100 && bytes[2] == 100 && (bytes[3] & 0xff) == 200;
        if (isMetadata) {
            return LINK_LOCAL;
        }
        boolean isInside = first == 0
                || first == 127
                || first >= 240
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second == 18 || second == 19);
        return isInside ? PRIVATE : PUBLIC;
    }

    private static AddressKind ofIpv6(byte[] bytes) {
        if (isUniqueLocal(bytes)) {
            boolean isMetadata = (bytes[0] & 0xff) == 0xfd
                    && bytes[1] == 0
                    && (bytes[2] & 0xff) == 0x0e
                    && (bytes[3] & 0xff) == 0xc2;
            return isMetadata ? LINK_LOCAL : PRIVATE;
        }
        var embedded = embeddedIpv4(bytes);
        return embedded.length == 0 ? PUBLIC : ofEmbedded(embedded);
    }

    private static boolean isUniqueLocal(byte[] bytes) {
        return (bytes[0] & 0xfe) == 0xfc;
    }

    /** Of an address that leads on to an IPv4 one: 6to4, NAT64, IPv4-compatible. */
    private static byte[] embeddedIpv4(byte[] bytes) {
        boolean is6to4 = bytes[0] == 0x20 && bytes[1] == 0x02;
        if (is6to4) {
            return Arrays.copyOfRange(bytes, 2, 2 + IPV4_BYTES);
        }
        boolean isNat64 = bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        boolean isCompatible = true;
        for (int i = 0; i < bytes.length - IPV4_BYTES; i++) {
            isCompatible &= bytes[i] == 0;
        }
        return isNat64 || isCompatible
                ? Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length)
                : new byte[0];
    }

    private static AddressKind ofEmbedded(byte[] ipv4) {
        try {
            return of(InetAddress.getByAddress(ipv4));
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
