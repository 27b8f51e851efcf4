// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tartarus.snowball.ext.EnglishStemmer;

class EnglishStemTest {
    /** All words of a line meet. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "battery batteries",
                "query queries queried querying",
                "stop stops stopped stopping",
                "control controlled controlling controls",
                "map maps mapped mapping mappings",
                "use uses used using",
                "process processes processed processing",
                "cache caches cached caching",
                "store stores stored storing",
                "connect connected connection connections connecting",
                "implement implements implemented implementation implementing",
                "handle handles handled handling",
                "class classes",
                "box boxes",
                "tree trees",
                "early",
                "skies sky"
            })
    void shouldBringTheFormsOfAWordTogether(String forms) {
        var words = forms.split(" ");
        for (var word : words) {
            assertThat(EnglishStem.of(word)).as(word).isEqualTo(EnglishStem.of(words[0]));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection connector", "string strong", "thing think", "news new", "royal royalty"})
    void shouldKeepDifferentWordsApart(String pair) {
        var words = pair.split(" ");
        assertThat(EnglishStem.of(words[0])).isNotEqualTo(EnglishStem.of(words[1]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "is", "us123", "straße", "電池s", "ss", "by", "a1ing"})
    void shouldLeaveAloneWhatIsNoEnglishWord(String word) {
        assertThat(EnglishStem.of(word)).isEqualTo(word);
    }

    /** Against Lucene's class of the same algorithm, on words put together from what the rules look at. */
    @Test
    void shouldFollowTheAlgorithm() {
        var lucene = new EnglishStemmer();
        var starts =
                ("gener commun arsen inn out cann herr proc exc succ conn hop hopp fall fizz rel plast sensit oper "
                                + "vietnam condit ration val digit conform radic differ vile analog decis hes callous form act "
                                + "relat troubl siz tann sky y dy ly ty idl gentl ugl earl onl singl by say cr tr fl b st abc "
                                + "bead bed shed jump pinch enjoy cry possibl organ predict nation electr good hopeful use ski")
                        .split(" ");
        var ends =
                ("s es ies ied us ss sses eed eedly ed edly ing ingly at bl iz y tional enci anci abli entli izer ization "
                                + "ational ation ator alism aliti alli fulness ousli ousness iveness iviti biliti bli ogi fulli lessli li "
                                + "alize icate iciti ical ful ness ative al ance ence er ic able ible ant ement ment ent ism ate iti ous "
                                + "ive ize ion sion tion e l ll le ly")
                        .split(" ");
        long seed = 3;
        var random = new Random(seed);
        for (int round = 0; round < 60_000; round++) {
            var word = starts[random.nextInt(starts.length)];
            for (int i = random.nextInt(3); i >= 0; i--) {
                word += random.nextInt(12) == 0
                        ? String.valueOf((char) ('a' + random.nextInt(26)))
                        : ends[random.nextInt(ends.length)];
            }
            lucene.setCurrent(word);
            lucene.stem();
            assertThat(EnglishStem.of(word)).as("seed %d, word %s", seed, word).isEqualTo(lucene.getCurrent());
        }
    }
}
