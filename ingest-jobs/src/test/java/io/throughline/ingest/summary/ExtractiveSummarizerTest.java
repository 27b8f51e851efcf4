// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// [test->TL-US-57]
final class ExtractiveSummarizerTest {
    private static final String ABOUT =
            "The battery monitor watches the charge of each drone and calls it home in time. ";
    private static final String ASIDE =
            "Coffee is served in the kitchen on the second floor after nine in the morning. ";

    private final Summarizer summarizer = new ExtractiveSummarizer();

    @Test
    void shouldTakeAShortTextAsItIs() {
        assertThat(prose(
                        "As a pilot I want to see the charge of my drone, so that it comes home.",
                        "It is shown in percent."))
                .contains(
                        "As a pilot I want to see the charge of my drone, so that it comes home. It is shown in percent.");
    }

    @Test
    void shouldTakeTheSentencesThatTheOthersAreAbout() {
        var text = ABOUT
                + "When the charge of a drone falls below a fifth, the battery monitor warns its pilot. "
                + ASIDE
                + "The monitor reads the charge of the battery from each drone once in a second. "
                + "A pilot may silence the monitor for one drone, but the drone still comes home in time. "
                + "Parking is behind the building and wants a permit from the front desk downstairs.";

        assertThat(prose(text).orElseThrow())
                .startsWith(ABOUT.strip())
                .doesNotContain("Coffee")
                .doesNotContain("Parking");
    }

    @Test
    void shouldStayWithinItsLengthAndSayNothingTwice() {
        var summary = prose((ABOUT + ASIDE).repeat(40)).orElseThrow();

        assertThat(summary.length()).isLessThanOrEqualTo(Summarizer.CHARS_MAX);
        assertThat(summary).containsOnlyOnce("battery monitor");
    }

    @Test
    void shouldShowWordsWithoutTheMarksOfTheirLayout() {
        assertThat(
                        prose(
                                "The **battery** monitor reads [the charge](https://drone.test/charge) from `Drone.charge`\nonce in a second."))
                .contains("The battery monitor reads the charge from Drone.charge once in a second.");
    }

    @Test
    void shouldNotBreakASentenceAtAnAbbreviation() {
        var sentences = Sentences.of(
                "", List.of(body("It reads sensors, e.g. Voltage and Current of the pack. It then waits.")));

        assertThat(sentences).containsExactly("It reads sensors, e.g. Voltage and Current of the pack.");
    }

    @Test
    void shouldLeaveOutTablesCodeAndHeadings() {
        assertThat(summarizer.summarize(
                        "T",
                        List.of(
                                new Block(List.of(), ChunkType.HEADER, "# What the monitor does with a battery"),
                                new Block(List.of(), ChunkType.TABLE, "| a row | that is not | a sentence | at all |"),
                                body("The battery monitor watches each drone."),
                                new Block(
                                        List.of(),
                                        ChunkType.CODE_BLOCK,
                                        "// Says hello to the whole world.\nhello();"))))
                .contains("The battery monitor watches each drone.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/**\n * Reads the charge. It is in percent.\n *\n * @param drone whose\n */\nint charge(Drone drone) {}",
                "// Reads the charge.\n// It is in percent.\nfunc charge(drone Drone) int {}",
                "/* Reads the charge. */\nfunction charge(drone) {}",
                "/// Reads the charge.\nfn charge() {}",
                "@cached\ndef charge(drone):\n    \"\"\"Reads the charge.\n\n    :param drone: whose\n    \"\"\"\n    return 1",
                "class Charge:\n    '''Reads the charge.'''\n",
                "# Reads the charge.\ndef charge(drone):\n    return 1"
            })
    void shouldTakeTheFirstSentenceOfTheCommentOfCode(String code) {
        assertThat(code(code)).contains("Reads the charge.");
    }

    @Test
    void shouldReadLinksInCommentsAsTheirWords() {
        assertThat(code("/** Reads the {@link Battery} of {@code drone}. */ int charge() {}"))
                .contains("Reads the Battery of drone.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int charge() {}",
                "/** @return the charge */ int charge() {}",
                "/***/ int x;",
                "//\nint x;",
                "# \nx = 1",
                "/* "
            })
    void shouldSayNothingOfCodeWithoutWordsAboutIt(String code) {
        assertThat(code(code)).isEmpty();
    }

    @Test
    void shouldSayNothingOfATextWithoutSentences() {
        assertThat(summarizer.summarize("T", List.of())).isEmpty();
        assertThat(prose("one two three")).isEmpty();
        assertThat(prose("1 2 3 4 5 6 7")).isEmpty();
    }

    @Test
    void shouldBearTextsThatAreMadeToBeSlow() {
        assertThat(prose("a ".repeat(200_000))).isEmpty();
        assertThat(prose("*_".repeat(100_000))).isEmpty();
        assertThat(prose("e.g. ".repeat(50_000))).isEmpty();
        assertThat(prose("[".repeat(50_000))).isEmpty();
        assertThat(code("/*" + "*".repeat(100_000))).isEmpty();
        assertThat(code("@a\n".repeat(50_000) + "def x")).isEmpty();
        assertThat(summarizer.summarize("T", Collections.nCopies(20_000, body(ABOUT))))
                .isPresent();
    }

    private Optional<String> prose(String... paragraphs) {
        return summarizer.summarize(
                "The title",
                List.of(paragraphs).stream().map(ExtractiveSummarizerTest::body).toList());
    }

    private Optional<String> code(String text) {
        return summarizer.summarize("charge", List.of(new Block(List.of(), ChunkType.CODE_BLOCK, text)));
    }

    private static Block body(String text) {
        return new Block(List.of(), ChunkType.BODY, text);
    }
}
