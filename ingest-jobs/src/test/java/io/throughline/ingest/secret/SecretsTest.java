// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets are put together here, so that this file holds none that a scanner would find. */
// [test->TL-US-33]
class SecretsTest {
    private static final String LETTERS = "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7";

    private static String letters(int count) {
        return LETTERS.repeat(1 + count / LETTERS.length()).substring(0, count);
    }

    static Stream<Arguments> secrets() {
        return Stream.of(
                Arguments.of("aws-access-key", "AKIA" + "ABCDEFGH" + "2345QRST"),
                Arguments.of("github-token", "ghp" + "_" + letters(36)),
                Arguments.of("github-token", "github" + "_pat_" + letters(22) + "_" + letters(59)),
                Arguments.of("gitlab-token", "glpat" + "-" + letters(20)),
                Arguments.of("slack-token", "xoxb" + "-1234567890-" + letters(24)),
                Arguments.of("google-key", "AIza" + letters(35)),
                Arguments.of("stripe-key", "sk" + "_live_" + letters(24)),
                Arguments.of("npm-token", "npm" + "_" + letters(36)),
                Arguments.of("jwt", "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0NTY3ODkwIn0." + letters(43)));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void shouldTakeOutWhatIsASecretByItsForm(String rule, String secret) {
        for (var around : List.of("%s", "first\nuse %s, please", "key = \"%s\";", "<td>%s</td>", "(%s)", "x=%s\n")) {
            var masked = new Secrets().mask(around.formatted(secret));

            assertThat(masked.text()).doesNotContain(secret).contains("[masked: " + rule + "]");
            assertThat(masked.hits()).containsExactly(new Masked.Hit(rule, around.startsWith("first") ? 2 : 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=hunter2x\n",
                "db.password: S3cr.t!value\n",
                "  \"password\": \"hunter2x\",",
                "PGPASSWORD='s3cret99'",
                "client_secret = \"q8-Zw3!xx9\"",
                "api-key: \"9f8e7d6c5b4a\"",
                "ACCESS_TOKEN=abc123def456\n",
                "String password = \"hunter2x\";",
                "\"secret\" => 'hunter2x'",
                "url: jdbc:postgresql://shop:hunter2x@db/shop",
                "git clone https://me:hunter2x@example.org/shop.git",
                "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzzzz",
            })
    void shouldTakeOutWhatIsAssigned(String text) {
        var masked = new Secrets().mask(text);

        assertThat(masked.hits()).hasSize(1);
        assertThat(masked.text())
                .contains("[masked: ")
                .doesNotContain(
                        "hunter2x", "S3cr.t!value", "s3cret99", "q8-Zw3!xx9", "9f8e7d6c5b4a", "abc123def456", "wJalr");
        assertThat(new Secrets().mask(masked.text())).isEqualTo(new Masked(masked.text(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
                "commit d44e1f4b0a8f1c2e3d4f5a6b7c8d9e0f1a2b3c4d",
                "passwordHash: 5f4dcc3b5aa765d61d8327deb882cf99\n",
                "password=5f4dcc3b5aa765d61d8327deb882cf99\n",
                "password_sha256 = \"9f86d081884c7d659a2feaa0c55ad015\"",
                "password=${DB_PASSWORD}\n",
                "password: $DB_PASSWORD1\n",
                "password: {{ vault.password }}",
                "password = \"changeme1\"",
                "password=your-password-1\n",
                "password: \"required\"",
                "\"password\": \"string\"",
                "password=********\n",
                "password = request.getParameter(\"pw1\")",
                "token = next2token\n",
                "if (password == other1value) {",
                "secret: kubernetes/secret-name\n",
                "THROUGHLINE_NEO4J_PASSWORD=...",
                "password=/run/secrets/db1\n",
                "The password: ask Ada, room 4711",
                "Password policy: at least 12 characters",
                "AKIAIOSFODNN7EXAMPLE",
                "\"integrity\": \"sha512-eyJhbGciOiJIUzI1NiJ9+abc/def==\"",
                "a.b.c eyJust.eyAnother.text of no token at all",
                "The file begins with -----BEGIN PRIVATE KEY----- and, of course, ends with another line.",
                "https://example.org:8080/path@2x.png",
                "ssh://git@example.org:22/shop.git",
                "xoxo-with-love-to-all-of-you",
                "550e8400-e29b-41d4-a716-446655440000",
                "secret[impl->TL-US-33]",
            })
    void shouldLeaveWhatIsNone(String text) {
        assertThat(new Secrets().mask(text)).isEqualTo(new Masked(text, List.of()));
    }

    @Test
    void shouldTakeOutAKeyAndKnowItsLinesWhereACutHasSeparatedThem() {
        var lines = IntStream.range(0, 5).mapToObj(i -> i + letters(60)).toList();
        var key = "before\n-----BEGIN RSA " + "PRIVATE KEY-----\n" + String.join("\n", lines) + "\n-----END RSA "
                + "PRIVATE KEY-----\nafter";
        var secrets = new Secrets();

        var whole = secrets.mask(key);

        assertThat(whole.hits()).containsExactly(new Masked.Hit("private-key", 2));
        assertThat(whole.text()).startsWith("before\n").endsWith("\nafter").doesNotContain(lines);
        assertThat(whole.text().lines().count()).isEqualTo(key.lines().count());
        assertThat(secrets.mask("in the middle " + lines.get(3)).text())
                .isEqualTo("in the middle [masked: private-key]");
        assertThat(new Secrets().mask(key.substring(0, key.indexOf("-----END"))).text())
                .doesNotContain(lines);
        assertThat(new Secrets().mask(key.replace("\n", "\\n")).text()).doesNotContain(letters(40));
    }

    @Test
    void shouldCountLinesAfterSeveralSecrets() {
        var text = "a\npassword=hunter2x\nb\n\nsecret=hunter3y\n";

        assertThat(new Secrets().mask(text).hits())
                .containsExactly(new Masked.Hit("password", 2), new Masked.Hit("password", 5));
    }

    /** What is read more than once for every character would take hours here. */
    @Test
    @Timeout(240)
    void shouldEndOnTextMadeToBeSlow() {
        var traps = List.of(
                "password=",
                "-----BEGIN PRIVATE KEY-----",
                "eyJ",
                "a://",
                "aws secret ",
                "xoxb-",
                "ghp_",
                "secret: \"",
                "AKIA",
                "://:");
        for (var trap : traps) {
            var text =
                    Stream.generate(() -> trap).limit(2_000_000 / trap.length()).collect(Collectors.joining());
            assertThat(new Secrets().mask(text).text()).as(trap).isNotEmpty();
        }
    }
}
