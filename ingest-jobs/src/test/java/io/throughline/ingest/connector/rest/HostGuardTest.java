// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [test->TL-US-37]
class HostGuardTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, LOOPBACK",
        "127.8.8.8, LOOPBACK",
        "0.0.0.0, LOOPBACK",
        "::1, LOOPBACK",
        "::ffff:127.0.0.1, LOOPBACK",
        "64:ff9b::7f00:1, LOOPBACK",
        "2002:7f00:1::, LOOPBACK",
        "::127.0.0.1, LOOPBACK",
        "169.254.169.254, LINK_LOCAL",
        "::ffff:169.254.169.254, LINK_LOCAL",
        "64:ff9b::a9fe:a9fe, LINK_LOCAL",
        "fe80::1, LINK_LOCAL",
        "fd00:ec2::254, LINK_LOCAL",
        "100.100.100.200, LINK_LOCAL",
        "10.1.2.3, PRIVATE",
        "172.16.0.1, PRIVATE",
        "172.31.255.255, PRIVATE",
        "192.168.0.1, PRIVATE",
        "100.64.0.1, PRIVATE",
        "192.0.0.8, PRIVATE",
        "198.18.0.1, PRIVATE",
        "0.1.2.3, PRIVATE",
        "255.255.255.255, PRIVATE",
        "224.0.0.1, PRIVATE",
        "fc00::1, PRIVATE",
        "fd12:3456::1, PRIVATE",
        "2002:a00:1::, PRIVATE",
        "8.8.8.8, PUBLIC",
        "172.32.0.1, PUBLIC",
        "100.128.0.1, PUBLIC",
        "2606:4700::1111, PUBLIC",
    })
    void shouldKnowWhereAnAddressLeads(String address, AddressKind kind) throws Exception {
        assertThat(AddressKind.of(InetAddress.getByName(address))).isEqualTo(kind);
    }

    @Test
    void shouldRefuseANameThatStandsForSomethingInside() {
        for (var address : List.of("127.0.0.1", "10.0.0.5", "169.254.169.254", "fd00::1")) {
            assertThatThrownBy(() -> guard("", address).check(URI.create("https://wiki.example.org/a")))
                    .isInstanceOf(RestException.class)
                    .hasMessageContaining("wiki.example.org stands for ")
                    .hasMessageEndingWith(": if that is meant, set THROUGHLINE_ALLOWED_HOSTS=wiki.example.org");
        }
        assertThatThrownBy(() -> guard("", "8.8.8.8", "10.0.0.5").check(URI.create("https://wiki.example.org")))
                .as("one of its addresses is enough")
                .isInstanceOf(RestException.class);
    }

    @Test
    void shouldTakeWhatIsPublicNamedOrWrittenOut() {
        assertThatCode(() -> {
                    guard("", "8.8.8.8").check(URI.create("https://wiki.example.org"));
                    guard(" Wiki.example.org ,x", "10.0.0.5").check(URI.create("https://wiki.example.org:8443"));
                    guard("wiki.example.org:443", "10.0.0.5").check(URI.create("https://wiki.example.org"));
                    guard("", "127.0.0.1").check(URI.create("http://127.0.0.1:8080"));
                    guard("", "::1").check(URI.create("http://[::1]:8080"));
                    guard("", "10.0.0.5").check(URI.create("http://10.0.0.5"));
                    guard("").check(URI.create("https://nowhere.example.org"));
                })
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> guard("wiki.example.org:8443", "10.0.0.5").check(URI.create("https://wiki.example.org")))
                .isInstanceOf(RestException.class);
    }

    @Test
    void shouldRefuseWhereCloudsKeepCredentialsAlsoWhenWrittenOut() {
        assertThatThrownBy(() -> guard("", "169.254.169.254").check(URI.create("http://169.254.169.254/latest")))
                .hasMessageContaining("where clouds keep credentials");
        assertThatThrownBy(() -> guard("").check(URI.create("ftp://example.org")))
                .hasMessage("an address of ftp: is refused, http: and https: are allowed");
    }

    @Test
    void shouldKnowWhatIsTheSamePlace() {
        var server = URI.create("http://git.example.org/shop.git");
        assertThat(HostGuard.isSamePlace(server, URI.create("http://GIT.example.org:80/other")))
                .isTrue();
        assertThat(HostGuard.isSamePlace(server, URI.create("https://git.example.org")))
                .isTrue();
        for (var other : List.of(
                "http://git.example.com",
                "http://git.example.org:8080",
                "https://git.example.org:444",
                "ftp://git.example.org")) {
            assertThat(HostGuard.isSamePlace(server, URI.create(other)))
                    .as(other)
                    .isFalse();
        }
        assertThat(HostGuard.isSamePlace(URI.create("https://a.org"), URI.create("http://a.org")))
                .isFalse();
    }

    private static HostGuard guard(String allowed, String... addresses) {
        return new HostGuard(allowed, host -> {
            if (addresses.length == 0) {
                throw new UnknownHostException(host);
            }
            return Stream.of(addresses).map(HostGuardTest::address).toList();
        });
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
