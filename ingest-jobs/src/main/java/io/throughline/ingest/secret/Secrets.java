// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.secret;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Takes secrets out of the texts of one document. What it found once it finds again in every later text, also in a part that
 * does not look like a secret by itself, such as the middle of a key that a cut has separated from its first line.
 */
// [impl->TL-US-33]
public final class Secrets {
    /** Shorter lines of a key would fit too much. */
    private static final int KEY_LINE_MIN = 32;

    private final Set<String> keyLines = new HashSet<>();

    /** @param text of any length; lines are those that a person counts */
    public Masked mask(String text) {
        var hits = new ArrayList<Masked.Hit>();
        var masked = text;
        for (var rule : SecretRule.ALL) {
            if (isHinted(masked, rule)) {
                masked = mask(masked, rule, hits);
            }
        }
        return new Masked(maskKeyLines(masked), hits);
    }

    private String mask(String text, SecretRule rule, List<Masked.Hit> hits) {
        var match = rule.pattern().matcher(text);
        var masked = new StringBuilder();
        int done = 0;
        int line = 1;
        while (match.find()) {
            int start = start(match);
            int end = end(match);
            var secret = text.substring(start, end);
            if (rule.isReal().test(secret)) {
                line += newlines(text, done, start);
                hits.add(new Masked.Hit(rule.name(), line));
                remember(rule, secret);
                masked.append(text, done, start)
                        .append("[masked: ")
                        .append(rule.name())
                        .append(']');
                // Lines stay where they were, so that other places in the document are still told right.
                masked.append("\n".repeat(newlines(secret, 0, secret.length())));
                line += newlines(secret, 0, secret.length());
                done = end;
            }
        }
        return done == 0 ? text : masked.append(text, done, text.length()).toString();
    }

    private void remember(SecretRule rule, String secret) {
        if (rule.name().equals("private-key")) {
            secret.lines()
                    .map(String::strip)
                    .filter(part -> part.length() >= KEY_LINE_MIN)
                    .forEach(keyLines::add);
        }
    }

    private String maskKeyLines(String text) {
        if (keyLines.isEmpty()) {
            return text;
        }
        var masked = text;
        for (var line : keyLines) {
            masked = masked.replace(line, "[masked: private-key]");
        }
        return masked;
    }

    private static int start(Matcher match) {
        int start = match.start("secret");
        return start >= 0 ? start : match.start("rest");
    }

    private static int end(Matcher match) {
        int end = match.end("secret");
        return end >= 0 ? end : match.end("rest");
    }

    private static boolean isHinted(String text, SecretRule rule) {
        return rule.hints().stream().anyMatch(hint -> containsIgnoringCase(text, hint));
    }

    private static boolean containsIgnoringCase(String text, String word) {
        char low = Character.toLowerCase(word.charAt(0));
        char high = Character.toUpperCase(word.charAt(0));
        for (int i = 0; i <= text.length() - word.length(); i++) {
            char c = text.charAt(i);
            if ((c == low || c == high) && text.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private static int newlines(String text, int from, int to) {
        int count = 0;
        for (int i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) {
            count++;
        }
        return count;
    }
}
