// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.secret;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How one kind of secret looks. Every pattern is a chain of character classes with bounds, so that no text makes it slow.
 *
 * @param name as findings say it
 * @param hints one of these words is in every text that the pattern fits; compared without regard to case
 * @param pattern its group {@code secret} is what is taken out
 * @param isReal whether what the pattern fits is a secret and not a stand-in for one
 */
record SecretRule(String name, List<String> hints, Pattern pattern, Predicate<String> isReal) {
    private static final Pattern KEY_LINE = Pattern.compile("[A-Za-z0-9+/=]{32}");

    static final List<SecretRule> ALL = List.of(
            // As far as it looks like a key, because a cut may have taken the end away.
            rule(
                    "private-key",
                    List.of("PRIVATE KEY"),
                    "-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----(?<secret>"
                            + "(?:\\s{0,8}[A-Za-z-]{1,20}:[^\\n]{0,100}\\n){0,4}[A-Za-z0-9+/=\\s\\\\:,.\"']{16,20000}+)",
                    SecretRule::holdsKeyLine),
            rule(
                    "aws-access-key",
                    List.of("AKIA", "ASIA"),
                    "(?<![A-Za-z0-9])(?<secret>(?:AKIA|ASIA)[A-Z2-7]{16})(?![A-Za-z0-9])",
                    key -> !key.endsWith("EXAMPLE")),
            rule(
                    "aws-secret-key",
                    List.of("aws"),
                    "(?i)aws[\\w .\"'-]{0,30}(?:secret|key)[\\w .\"'-]{0,30}[:=][\\s\"']{0,4}(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])",
                    key -> !key.endsWith("EXAMPLEKEY") && !SecretRule.isHash(key)),
            rule(
                    "github-token",
                    List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"),
                    "(?<![A-Za-z0-9])(?<secret>gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})(?![A-Za-z0-9])",
                    any -> true),
            rule(
                    "gitlab-token",
                    List.of("glpat-"),
                    "(?<![A-Za-z0-9])(?<secret>glpat-[A-Za-z0-9_-]{20,64})",
                    any -> true),
            rule(
                    "slack-token",
                    List.of("xox"),
                    "(?<![A-Za-z0-9])(?<secret>xox[abeoprs]-[A-Za-z0-9-]{10,250})",
                    token -> token.chars().anyMatch(Character::isDigit)),
            rule(
                    "slack-webhook",
                    List.of("hooks.slack.com"),
                    "hooks\\.slack\\.com/(?:services|workflows)/(?<secret>[A-Za-z0-9]{1,20}/[A-Za-z0-9]{1,20}/[A-Za-z0-9]{16,64})",
                    path -> path.chars().anyMatch(Character::isDigit)),
            rule(
                    "google-key",
                    List.of("AIza"),
                    "(?<![A-Za-z0-9])(?<secret>AIza[A-Za-z0-9_-]{35})(?![A-Za-z0-9_-])",
                    any -> true),
            rule(
                    "stripe-key",
                    List.of("_live_"),
                    "(?<![A-Za-z0-9])(?<secret>[sr]k_live_[A-Za-z0-9]{20,120})",
                    any -> true),
            rule(
                    "npm-token",
                    List.of("npm_"),
                    "(?<![A-Za-z0-9])(?<secret>npm_[A-Za-z0-9]{36})(?![A-Za-z0-9])",
                    any -> true),
            rule(
                    "jwt",
                    List.of("eyJ"),
                    "(?<![A-Za-z0-9_-])(?<secret>eyJ[A-Za-z0-9_-]{10,2000}\\.eyJ[A-Za-z0-9_-]{8,8000}\\.[A-Za-z0-9_-]{20,2000})",
                    JwtShape::isToken),
            rule(
                    "password-in-address",
                    List.of("://"),
                    "[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\\s:/@\"'<>]{0,100}:(?<secret>[^\\s:/@\"'<>]{3,200})@",
                    AssignedValue::isLiteral),
            rule("password", AssignedValue.HINTS, AssignedValue.PATTERN, AssignedValue::isPassword));

    private static SecretRule rule(String name, List<String> hints, String pattern, Predicate<String> isReal) {
        return new SecretRule(name, hints, Pattern.compile(pattern), isReal);
    }

    /** Prose may speak of such blocks without holding one. */
    private static boolean holdsKeyLine(String text) {
        return KEY_LINE.matcher(text).find();
    }

    /** Whether text is a hash in hexadecimal digits, which tells nothing. */
    static boolean isHash(String text) {
        return (text.length() == 32 || text.length() == 40 || text.length() == 64)
                && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
