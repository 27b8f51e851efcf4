// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.text;

import java.util.List;
import java.util.Set;

/**
 * English words that say how a sentence is built and not what it is about. Words that name something in software
 * ({@code not}, {@code all}, {@code new}, {@code use}) stay searchable.
 */
final class StopWords {
    private static final Set<String> WORDS = Set.of(
            "a", "about", "also", "am", "an", "and", "any", "are", "as", "at", "be", "because", "been", "being", "both",
            "but", "by", "can", "could", "did", "do", "does", "doing", "each", "for", "from", "had", "has", "have",
            "having", "he", "her", "here", "hers", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its",
            "itself", "just", "may", "me", "might", "more", "most", "must", "my", "of", "on", "or", "our", "ours",
            "shall", "she", "should", "so", "some", "such", "than", "that", "the", "their", "theirs", "them", "then",
            "there", "these", "they", "this", "those", "to", "too", "very", "was", "we", "were", "what", "when",
            "where", "which", "while", "who", "whom", "whose", "why", "will", "with", "would", "you", "your", "yours");
    /** What is left of "don't", "isn't" and the like once the end after the apostrophe is off. */
    private static final Set<String> STUMPS = Set.of(
            "aren", "couldn", "didn", "doesn", "don", "hadn", "hasn", "haven", "isn", "shouldn", "wasn", "weren",
            "wouldn");

    private StopWords() {}

    /** @param folded a word as {@link Folding} leaves it, not stemmed */
    static boolean contains(String folded) {
        return WORDS.contains(folded);
    }

    static boolean isStump(String folded) {
        return STUMPS.contains(folded);
    }

    static List<String> list() {
        return WORDS.stream().sorted().toList();
    }
}
