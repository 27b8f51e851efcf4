// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tells tokens from other text with two dots in it. */
final class JwtShape {
    private JwtShape() {}

    /** Whether the first part says with which algorithm the token is signed. */
    static boolean isToken(String text) {
        try {
            var header = Base64.getUrlDecoder().decode(text.substring(0, text.indexOf('.')));
            return new String(header, StandardCharsets.UTF_8).contains("\"alg\"");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
