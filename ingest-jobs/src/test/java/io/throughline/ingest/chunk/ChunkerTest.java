// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

// [test->TL-SPEC-3]
class ChunkerTest {
    /** Two special tokens, and one token for every word and every punctuation mark, as WordPiece does for known words. */
    private static final TokenCounter WORDS = text -> {
        var tokens = 2;
        var inWord = false;
        for (var i = 0; i < text.length(); i++) {
            var letter = Character.isLetterOrDigit(text.charAt(i));
            if (letter && !inWord || !letter && !Character.isWhitespace(text.charAt(i))) {
                tokens++;
            }
            inWord = letter;
        }
        return tokens;
    };

    /** A tokenizer whose counts do not add up: four characters a token, and joining costs extra. */
    private static final TokenCounter CHARACTERS =
            text -> 3 + text.length() / 4 + (int) text.lines().count() * 2;

    @Test
    void shouldPackSmallNeighboursOfOneSection() {
        var chunks = chunker(60, 20)
                .chunk("Guide", List.of(body("Setup", "Unpack it."), body("Setup", "Run it."), body("Use", "Ask it.")));

        assertThat(chunks).extracting(Chunk::content).containsExactly("Unpack it.\n\nRun it.", "Ask it.");
        assertThat(chunks).extracting(Chunk::header).containsExactly("Guide > Setup", "Guide > Use");
        assertThat(chunks.get(0).sectionPath()).containsExactly("Setup");
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "CODE_BLOCK"})
    void shouldKeepATableOrCodeWholeBeyondTheTargetWhenTheModelTakesIt(ChunkType type) {
        var text = lines(30, "a b");

        assertThat(chunker(100, 20).chunk("T", List.of(new Block(List.of(), type, text))))
                .singleElement()
                .extracting(Chunk::content)
                .isEqualTo(text);
    }

    @Test
    void shouldSplitCodeAtLinesAndKeepIndents() {
        var chunks =
                chunker(40, 20).chunk("T", List.of(new Block(List.of(), ChunkType.CODE_BLOCK, lines(40, "  x y"))));

        assertThat(chunks).hasSizeGreaterThan(3).allSatisfy(chunk -> {
            assertThat(chunk.content()).startsWith("  x y").endsWith("x y");
            assertThat(chunk.type()).isEqualTo(ChunkType.CODE_BLOCK);
        });
    }

    @Test
    void shouldNotSplitAListItem() {
        var item = "- one two three four five\n  six seven eight nine";

        var chunks = chunker(60, 12)
                .chunk("T", List.of(new Block(List.of(), ChunkType.LIST, String.join("\n", item, item, item))));

        assertThat(chunks).extracting(Chunk::content).containsExactly(item, item, item);
    }

    @Test
    void shouldSplitProseAtSentences() {
        var chunks =
                chunker(60, 8).chunk("T", List.of(body("S", "One two three four. Five six seven eight. Nine ten.")));

        assertThat(chunks)
                .extracting(Chunk::content)
                .containsExactly("One two three four.", "Five six seven eight. Nine ten.");
    }

    @Test
    void shouldMakeOnePassageOfATitleWithoutText() {
        assertThat(chunker(60, 20).chunk("Battery health", List.of()))
                .containsExactly(new Chunk(ChunkType.HEADER, List.of(), "Battery health", "Battery health"));
    }

    @Test
    void shouldCutALongHeaderButNeverTheText() {
        var chunks = chunker(32, 20).chunk("word ".repeat(200).strip(), List.of(body("S", "The text.")));

        assertThat(chunks).singleElement().satisfies(chunk -> {
            assertThat(WORDS.count(chunk.header())).isLessThanOrEqualTo(32 / 4 + 2);
            assertThat(chunk.content()).isEqualTo("The text.");
        });
    }

    @Test
    void shouldNotLetAMegabyteWordThrough() {
        var chunks = new Chunker(WORDS, 512, 256).chunk("T", List.of(body("S", "x".repeat(1_000_000))));

        assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.content()).hasSizeLessThanOrEqualTo(16_000));
        assertThat(chunks.stream().mapToInt(chunk -> chunk.content().length()).sum())
                .isEqualTo(1_000_000);
    }

    @Test
    void shouldNeverLoseAWordNorExceedTheLimit() {
        for (var seed = 0L; seed < 300; seed++) {
            var random = new Random(seed);
            var counter = random.nextBoolean() ? WORDS : CHARACTERS;
            var limit = 16 + random.nextInt(200);
            var blocks = randomBlocks(random);

            var chunks = new Chunker(counter, limit, 1 + random.nextInt(limit)).chunk("Some title", blocks);

            assertThat(chunks).as("seed %d", seed).allSatisfy(chunk -> assertThat(counter.count(chunk.embeddedText()))
                    .isLessThanOrEqualTo(limit));
            assertThat(letters(chunks.stream().map(Chunk::content)))
                    .as("seed %d", seed)
                    .isEqualTo(letters(blocks.stream().map(Block::text)));
        }
    }

    private static Chunker chunker(int limit, int target) {
        return new Chunker(WORDS, limit, target);
    }

    private static Block body(String section, String text) {
        return new Block(List.of(section), ChunkType.BODY, text);
    }

    private static String lines(int count, String line) {
        return IntStream.range(0, count).mapToObj(i -> line).collect(Collectors.joining("\n"));
    }

    private static String letters(Stream<String> texts) {
        return texts.collect(Collectors.joining()).replaceAll("\\s+", "");
    }

    private static List<Block> randomBlocks(Random random) {
        var blocks = new ArrayList<Block>();
        for (var i = random.nextInt(8); i >= 0; i--) {
            var section = List.of("Section " + random.nextInt(3));
            blocks.add(new Block(section, ChunkType.values()[random.nextInt(5)], randomText(random)));
        }
        return blocks;
    }

    private static String randomText(Random random) {
        var text = new StringBuilder("start");
        var separators = List.of(" ", " ", " ", "\n", ". ", "\n\n", "\n- ", "\n\t", "");
        for (var i = random.nextInt(300); i > 0; i--) {
            text.append(separators.get(random.nextInt(separators.size())));
            text.append(
                    random.nextInt(40) == 0 ? "\uD83D\uDE80".repeat(random.nextInt(60)) : "w" + random.nextInt(500));
        }
        return text.toString();
    }
}
