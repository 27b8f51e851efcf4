// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.codebase;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which names the text of a type has where it is not cut further: what is abstract, the parts of a record, all of a
 * small type. Read once, because each call that is looked for in the type asks.
 *
 * @param all words
 * @param methods what is declared as Java declares a method
 */
record OwnWords(Set<String> all, Set<String> methods) {
    static final OwnWords NONE = new OwnWords(Set.of(), Set.of());

    /** Nobody wrote a type with more by hand. */
    private static final int WORDS_MAX = 20_000;
    /** What a string in a set costs beside its characters, counted in characters. */
    private static final int SIZE_OF_A_WORD = 40;

    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
    /** A name behind a type and before a parenthesis. */
    private static final Pattern JAVA_METHOD =
            Pattern.compile("(?<=[\\w>\\]])(?<!\\b(?:return|new|throw|else|case|yield))\\s+([\\w$]+)\\s*\\(");

    static OwnWords of(String text) {
        return new OwnWords(distinct(WORD, 0, text), distinct(JAVA_METHOD, 1, text));
    }

    private static Set<String> distinct(Pattern pattern, int group, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(group))
                .limit(WORDS_MAX)
                .collect(Collectors.toSet());
    }

    /** About how many characters are kept. */
    int size() {
        return size(all) + size(methods);
    }

    private static int size(Set<String> words) {
        return words.stream().mapToInt(word -> word.length() + SIZE_OF_A_WORD).sum();
    }
}
