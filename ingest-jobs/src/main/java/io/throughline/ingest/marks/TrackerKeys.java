// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.marks;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what looks like a key of a tracker, upper-case words and a number such as {@code CO-12} or {@code TL-US-4}. */
// [impl->TL-US-59]
public final class TrackerKeys {
    private static final String KEY = "[A-Z][A-Z0-9]{0,19}(?:-[A-Z][A-Z0-9]{0,19}){0,3}-\\d{1,7}";
    private static final Pattern IN_TEXT = Pattern.compile("(?<![\\w/.-])" + KEY + "(?![\\w-])");
    /** There a key stands between slashes and goes on with words: {@code feature/CO-12-warn-the-pilot}. */
    private static final Pattern IN_BRANCH = Pattern.compile("(?<![A-Za-z0-9-])" + KEY + "(?![A-Za-z0-9])");

    private static final int MAX = 100;

    private TrackerKeys() {}

    /** @return at most 100, each once, in order */
    static Set<String> inText(String text) {
        return find(IN_TEXT, text);
    }

    /** @return at most 100, each once, in order */
    public static Set<String> inBranch(String name) {
        return find(IN_BRANCH, name);
    }

    private static Set<String> find(Pattern pattern, String text) {
        var keys = new LinkedHashSet<String>();
        for (var key = pattern.matcher(text); key.find() && keys.size() < MAX; ) {
            keys.add(key.group());
        }
        return keys;
    }
}
