// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishStemTest {
    /** All words of a line meet. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "battery batteries",
                "query queries queried querying",
                "stop stops stopped stopping",
                "control controlled controlling",
                "install installs installed installing",
                "map maps mapped mapping mappings",
                "use uses used using",
                "process processes processed processing",
                "class classes",
                "status statuses",
                "embed embeds embedded embedding",
                "cache caches cached caching",
                "box boxes",
                "store stores stored storing",
                "index indexes indexed indexing",
                "tree trees",
                "handle handles handled handling",
                "test tests tested testing",
                "log logs logged logging",
                "search searches searched searching",
                "case cases",
                "file files filed filing",
                "need needs needed",
            })
    void shouldBringTheFormsOfAWordTogether(String forms) {
        var words = forms.split(" ");
        for (var word : words) {
            assertThat(EnglishStem.of(word)).as(word).isEqualTo(EnglishStem.of(words[0]));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connection connector",
                "string strong",
                "thing think",
                "sing single",
                "user use",
                "address add",
                "bus business",
                "this thi",
                "analysis analyse",
                "royal royalty"
            })
    void shouldKeepDifferentWordsApart(String pair) {
        var words = pair.split(" ");
        assertThat(EnglishStem.of(words[0])).isNotEqualTo(EnglishStem.of(words[1]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "ing", "ed", "is", "us123", "straße", "電池s", "ss", "red", "bed", "gas"})
    void shouldLeaveAloneWhatIsNoEnglishWordOfFourLetters(String word) {
        assertThat(EnglishStem.of(word)).isEqualTo(word);
    }
}
