// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.text;

/**
 * A light stemmer for English: plurals, past and continuous forms, and the {@code y}/{@code e} that come and go with
 * them. It does not reach for derived words ({@code nation} and {@code national} stay apart), because in software two
 * derived words are often two concepts ({@code connection}, {@code connector}).
 */
final class EnglishStem {
    private static final int SHORTEST = 4;

    private EnglishStem() {}

    /** @param word folded; anything but plain a–z, and words under four letters, come back as they are */
    static String of(String word) {
        if (word.length() < SHORTEST || !isPlain(word)) {
            return word;
        }
        return withOneFinalL(withoutFinalE(withoutVerbEnding(singular(word))));
    }

    private static String singular(String word) {
        if (!word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return cut(word, 3) + "y";
        }
        if (word.endsWith("sses")
                || word.endsWith("shes")
                || word.endsWith("ches")
                || word.endsWith("xes")
                || word.endsWith("zzes")) {
            return cut(word, 2);
        }
        return cut(word, 1);
    }

    private static String withoutVerbEnding(String word) {
        if (word.endsWith("eed") || word.equals("embed")) {
            return word;
        }
        if (word.endsWith("ied") && word.length() > 4) {
            return cut(word, 3) + "y";
        }
        for (var ending : new String[] {"ing", "ed"}) {
            if (word.endsWith(ending)) {
                var stem = cut(word, ending.length());
                if (stem.length() == 2 && isVowel(stem.charAt(0)) && !isVowel(stem.charAt(1))) {
                    return stem + "e";
                }
                return stem.length() > 2 && hasVowel(stem) ? undoubled(stem) : word;
            }
        }
        return word;
    }

    /** {@code stopp} → {@code stop}; {@code fall}, {@code pass} and {@code buzz} keep both letters. */
    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        char c = stem.charAt(last);
        boolean doubled = c == stem.charAt(last - 1) && !isVowel(c) && c != 'l' && c != 's' && c != 'z';
        return doubled ? cut(stem, 1) : stem;
    }

    /** {@code store}, {@code stored} and {@code storing} meet at {@code stor}. */
    private static String withoutFinalE(String word) {
        boolean drop = word.length() > SHORTEST && word.endsWith("e") && !word.endsWith("ee")
                || word.length() == SHORTEST && word.endsWith("e") && !isVowel(word.charAt(2));
        return drop ? cut(word, 1) : word;
    }

    /** {@code control} and {@code controlled} meet, and so do {@code install} and {@code installed}. */
    private static String withOneFinalL(String word) {
        return word.length() > SHORTEST && word.endsWith("ll") ? cut(word, 1) : word;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static boolean hasVowel(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (isVowel(word.charAt(i)) || word.charAt(i) == 'y') {
                return true;
            }
        }
        return false;
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }
}
