// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.summary;

import java.util.Optional;
import java.util.regex.Pattern;

/** The first sentence of the comment that says what a piece of code is for: before it, or as the first thing inside it. */
final class CodeComment {
    private static final int CHARS_READ = 4_000;
    /** Possessive, so that no text makes them slow. */
    private static final Pattern BEFORE = Pattern.compile(
            "\\A\\s*+(?:/\\*++((?:[^*]++|\\*(?!/))*+)\\*/|((?:[ \\t]*+(?://|#(?!\\[))[^\\n]*+(?:\\n|\\z))++))");

    private static final Pattern DOCSTRING = Pattern.compile(
            "\\A\\s*+(?:@[^\\n]*+\\n\\s*+)*+(?:async\\s++)?(?:def|class)\\b[^\"']{0,500}?:\\s*\\n?\\s*[rRuU]?(\"\"\"|''')(.*?)\\1",
            Pattern.DOTALL);

    private static final Pattern MARKS = Pattern.compile("(?m)^[ \\t]*+(?:\\*++|/{2,}+!?+|#++!?+)?[ \\t]*+");
    /** What describes parameters, results and authors. */
    private static final Pattern TAGS = Pattern.compile("(?m)^(?:@\\w|:\\w+[^:\\n]*:|Args:|Returns:|Parameters\\b)");

    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s++#?([^{}]*)}");

    private CodeComment() {}

    static Optional<String> firstSentence(String code) {
        var text = code.substring(0, Math.min(code.length(), CHARS_READ));
        return comment(text).map(CodeComment::words).flatMap(Sentences::first);
    }

    private static Optional<String> comment(String text) {
        var inside = DOCSTRING.matcher(text);
        if (inside.find()) {
            return Optional.of(inside.group(2));
        }
        var before = BEFORE.matcher(text);
        return before.find()
                ? Optional.of(before.group(1) != null ? before.group(1) : before.group(2))
                : Optional.empty();
    }

    private static String words(String comment) {
        var plain = MARKS.matcher(comment).replaceAll("");
        var tags = TAGS.matcher(plain);
        var described = tags.find() ? plain.substring(0, tags.start()) : plain;
        return INLINE_TAG.matcher(described).replaceAll("$1");
    }
}
