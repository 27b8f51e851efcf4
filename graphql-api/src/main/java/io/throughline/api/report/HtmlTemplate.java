// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The page around the rows, which runs its own script and style and no others. */
final class HtmlTemplate {
    private static final String ROWS = "{{rows}}\n";
    private static final String FILE = file();
    private static final String POLICY =
            "default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'"
                    .formatted(hash("style"), hash("script"));
    private static final String PAGE = FILE.replace("{{policy}}", POLICY);
    private static final int MIDDLE = PAGE.indexOf(ROWS);

    private HtmlTemplate() {}

    /** For the header Content-Security-Policy; the page says it of itself too. */
    static String policy() {
        return POLICY;
    }

    /** All three in HTML. */
    static String beforeRows(String title, String facts, String head) {
        return PAGE.substring(0, MIDDLE)
                .replace("{{title}}", title)
                .replace("{{facts}}", facts)
                .replace("{{head}}", head);
    }

    static String afterRows() {
        return PAGE.substring(MIDDLE + ROWS.length());
    }

    private static String hash(String element) {
        var open = "<" + element + ">";
        int start = FILE.indexOf(open) + open.length();
        var text = FILE.substring(start, FILE.indexOf("</" + element + ">", start));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String file() {
        try (var stream = HtmlTemplate.class.getResourceAsStream("/report/report.html")) {
            if (stream == null) {
                throw new IllegalStateException("report.html is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
