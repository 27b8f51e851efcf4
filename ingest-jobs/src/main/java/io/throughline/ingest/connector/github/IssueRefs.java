// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.github;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds other issues in the text of an issue: {@code #12}, {@code owner/repo#12} and addresses of issues. */
final class IssueRefs {
    /** How an issue is named, from the weakest to the strongest. */
    enum Kind {
        MENTIONED,
        /** An entry of a task list. */
        TASK,
        /** After a word that closes the issue when a pull request is merged. */
        CLOSED
    }

    private static final String REF =
            "(?:https?://[^\\s/]+/)?([\\w.-]{1,100}/[\\w.-]{1,100})?(?:#|/(?:issues|pull)/)(\\d{1,9})\\b";
    private static final Pattern ANY = Pattern.compile("(?<![\\w&/])" + REF);
    private static final Pattern CLOSING = Pattern.compile(
            "\\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\\s+(?=[\\w#])" + REF, Pattern.CASE_INSENSITIVE);
    private static final Pattern TASK = Pattern.compile("^\\s*[-*+] \\[[ xX]] .*");
    private static final Pattern CODE = Pattern.compile("`[^`\n]*`");

    private IssueRefs() {}

    /** @return the strongest kind by key {@code OWNER/REPO#12}, in the order of the text; code counts for nothing */
    static Map<String, Kind> find(String text, String repository) {
        var found = new LinkedHashMap<String, Kind>();
        boolean fenced = false;
        for (var line : text.split("\n", -1)) {
            if (line.stripLeading().startsWith("```")) {
                fenced = !fenced;
            }
            if (!fenced) {
                var words = CODE.matcher(line).replaceAll(" ");
                boolean task = TASK.matcher(words).matches();
                collect(ANY, words, repository, task ? Kind.TASK : Kind.MENTIONED, found);
                collect(CLOSING, words, repository, Kind.CLOSED, found);
            }
        }
        return found;
    }

    private static void collect(Pattern pattern, String line, String repository, Kind kind, Map<String, Kind> found) {
        var match = pattern.matcher(line);
        while (match.find()) {
            var named = match.group(1);
            // GitHub does not tell repositories apart by case.
            var full = named == null || named.toLowerCase(Locale.ROOT).equals(repository.toLowerCase(Locale.ROOT))
                    ? repository
                    : named;
            found.merge(full + "#" + match.group(2), kind, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
    }
}
