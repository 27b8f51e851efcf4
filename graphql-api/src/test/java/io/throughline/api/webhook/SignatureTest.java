// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// [test->TL-US-31]
class SignatureTest {
    private static final String SECRET = "It's a Secret to Everybody";
    private static final String GITHUB = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    /** What GitHub and Atlassian publish for those who want to check that they sign alike. */
    @ParameterizedTest
    @CsvSource({
        "'Hello, World!', sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
        "'Hello World!', sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9",
    })
    void shouldVerifyThePublishedVectors(String body, String header) {
        assertThat(isOf(body, header)).isTrue();
    }

    @Test
    void shouldRefuseEveryAlteredByteOfBodyAndSignature() {
        var body = "Hello, World!".getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < body.length; i++) {
            var altered = body.clone();
            altered[i] ^= 1;
            assertThat(new Signature(SECRET).isOf(altered, GITHUB)).isFalse();
        }
        for (var i = 0; i < GITHUB.length(); i++) {
            var altered = new StringBuilder(GITHUB);
            altered.setCharAt(i, altered.charAt(i) == '0' ? '1' : '0');
            assertThat(isOf("Hello, World!", altered.toString())).isFalse();
        }
        assertThat(new Signature(SECRET + "!").isOf(body, GITHUB)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "sha1=757107ea0eb2509fc211221cce984b8a37570b6d",
                "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e1",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e1700",
                "sha256=zz7107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
            })
    void shouldRefuseWhatIsNoSignature(String header) {
        assertThat(isOf("Hello, World!", header)).isFalse();
    }

    @Test
    void shouldRefuseWhatIsNotSigned() {
        assertThat(new Signature(SECRET).isOf(new byte[0], null)).isFalse();
    }

    private static boolean isOf(String body, String header) {
        return new Signature(SECRET).isOf(body.getBytes(StandardCharsets.UTF_8), header);
    }
}
