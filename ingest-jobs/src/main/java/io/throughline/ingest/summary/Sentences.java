// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.summary;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import io.throughline.ingest.text.PlainWords;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sentences of a document's prose, as a reader sees them: without marks of layout, tables, code and loose words. */
final class Sentences {
    /** What is beyond adds nothing to what a document is about, and the work grows with the square of them. */
    private static final int COUNT_MAX = 100;

    private static final int BLOCK_CHARS_MAX = 20_000;
    private static final int CHARS_MAX = 200_000;
    private static final int WORDS_MIN = 4;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** A point after these ends no sentence. */
    private static final Pattern ABBREVIATED = Pattern.compile(
            ".*(?i)\\b(?:e\\.g|i\\.e|cf|vs|approx|resp|no|fig|sec|dr|mr|mrs|inc|ltd)\\.\\s*", Pattern.DOTALL);

    private Sentences() {}

    /** @return at most {@value #COUNT_MAX}, each on one line and no longer than a summary may be, without the title */
    static List<String> of(String title, List<Block> blocks) {
        var sentences = new ArrayList<String>();
        int read = 0;
        for (var block : blocks) {
            if (block.type() == ChunkType.BODY && sentences.size() < COUNT_MAX && read < CHARS_MAX) {
                read += block.text().length();
                addAll(block.text(), title, sentences);
            }
        }
        return sentences.subList(0, Math.min(COUNT_MAX, sentences.size()));
    }

    /** The first sentence of a text that may be shorter than others, such as a comment. */
    static Optional<String> first(String text) {
        var sentences = new ArrayList<String>();
        split(PlainWords.of(text), sentences);
        return sentences.stream()
                .filter(sentence -> sentence.length() <= Summarizer.CHARS_MAX && hasLetters(sentence))
                .findFirst();
    }

    private static void addAll(String block, String title, List<String> sentences) {
        var all = new ArrayList<String>();
        split(PlainWords.of(block.substring(0, Math.min(block.length(), BLOCK_CHARS_MAX))), all);
        all.stream()
                .filter(sentence -> isSentence(sentence) && !sentence.equals(title))
                .forEach(sentences::add);
    }

    private static void split(String text, List<String> sentences) {
        var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        var start = 0;
        for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == text.length()
                    || !ABBREVIATED.matcher(text.substring(start, end)).matches()) {
                sentences.add(text.substring(start, end).strip());
                start = end;
            }
        }
    }

    private static boolean isSentence(String text) {
        return text.length() <= Summarizer.CHARS_MAX && hasLetters(text) && SPACE.split(text).length >= WORDS_MIN;
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
