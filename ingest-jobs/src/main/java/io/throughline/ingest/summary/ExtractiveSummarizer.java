// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.summary;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes the sentences that say most of the rest, in the order of the text; of code the first sentence of its comment.
 * Nothing is worded anew, so a summary says nothing that the document does not.
 */
// [impl->TL-US-57]
public final class ExtractiveSummarizer implements Summarizer {
    private static final int SENTENCES_MAX = 3;
    /** A sentence so like one that was taken, by the cosine of their words, says it again. */
    private static final double SAME = 0.6;

    @Override
    public Optional<String> summarize(String title, List<Block> blocks) {
        var sentences = Sentences.of(title, blocks);
        if (sentences.isEmpty()) {
            return comment(blocks);
        }
        return Optional.of(whole(sentences).orElseGet(() -> chosen(sentences)));
    }

    private static Optional<String> comment(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.type() == ChunkType.CODE_BLOCK)
                .findFirst()
                .flatMap(block -> CodeComment.firstSentence(block.text()));
    }

    /** A text that is short enough is its own summary. */
    private static Optional<String> whole(List<String> sentences) {
        var text = String.join(" ", sentences);
        return text.length() <= CHARS_MAX ? Optional.of(text) : Optional.empty();
    }

    private static String chosen(List<String> sentences) {
        var words = new WordVectors(sentences);
        var taken = new BitSet();
        var length = 0;
        for (int candidate : new Centrality(words).order()) {
            var sentence = sentences.get(candidate);
            if (taken.cardinality() < SENTENCES_MAX
                    && length + sentence.length() + taken.cardinality() <= CHARS_MAX
                    && taken.stream().noneMatch(other -> words.cosine(candidate, other) >= SAME)) {
                taken.set(candidate);
                length += sentence.length();
            }
        }
        return taken.stream().mapToObj(sentences::get).collect(Collectors.joining(" "));
    }
}
