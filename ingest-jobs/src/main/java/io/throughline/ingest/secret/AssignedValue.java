// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.secret;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What stands behind {@code password=} and the like. In quotes it may stand anywhere; without quotes only where it is the
 * rest of a line and no blank stands before the sign, as in files of settings, because in code it is a name. Words, stand-ins and references are no secrets.
 */
final class AssignedValue {
    static final List<String> HINTS = List.of("passw", "pwd", "secret", "token", "apikey", "api_key", "api-key");
    static final String PATTERN =
            "(?i)(?:password|passwd|passphrase|pwd|secret|secret[_.-]?key|api[_.-]?key|(?:access|auth|api|refresh|bearer)[_.-]?token)"
                    + "[\"']?(?:[ \\t]{0,8}(?::=|=>|[:=])[ \\t]{0,8}(?<quote>[\"'])(?<secret>[^\"'\\s]{6,200})\\k<quote>"
                    + "|[:=][ \\t]{0,8}(?<rest>[^\"'\\s;,(){}\\[\\]<>]{8,200})[ \\t]*(?=\\r?\\n|\\z))";
    private static final Pattern STAND_IN = Pattern.compile(
            "(?i).*(?:example|changeme|change[_-]me|placeholder|your[_-]|dummy|redacted|masked|todo|insert|xxx|\\*\\*\\*|\\.\\.\\.).*");
    /** A name of a setting, a variable or a field: words held together by one kind of sign. */
    private static final Pattern NAME = Pattern.compile("[$%@#]?[A-Za-z]+(?:[._/:-]+[A-Za-z]+)*[0-9]?");

    private AssignedValue() {}

    /** Whether this is a value and not the place of one. */
    static boolean isLiteral(String value) {
        return !value.contains("${")
                && !value.contains("{{")
                && !value.contains("%(")
                && !value.startsWith("$")
                && !value.startsWith("%")
                && !value.startsWith("{")
                && !value.startsWith("<")
                && !STAND_IN.matcher(value).matches();
    }

    /** Whether this is a password and no word, name, path, address or hash of one. */
    static boolean isPassword(String value) {
        return isLiteral(value)
                && !NAME.matcher(value).matches()
                && !isPath(value)
                && !SecretRule.isHash(value)
                && value.chars().distinct().count() > 3;
    }

    private static boolean isPath(String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        return lower.startsWith("/") || lower.startsWith("./") || lower.startsWith("~/") || lower.contains("://");
    }
}
