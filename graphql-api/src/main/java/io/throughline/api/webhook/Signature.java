// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA-256 over the bytes as they were sent. */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";
    private static final int BYTES = 32;

    private final String secret;

    /** @param secret not empty */
    Signature(String secret) {
        this.secret = secret;
    }

    /** Compares in a time that does not depend on how much of the signature is right. */
    boolean isOf(byte[] body, @Nullable String header) {
        if (header == null || !header.startsWith(PREFIX) || header.length() != PREFIX.length() + 2 * BYTES) {
            return false;
        }
        try {
            var given = HexFormat.of().parseHex(header, PREFIX.length(), header.length());
            return MessageDigest.isEqual(given, of(body));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] of(byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
