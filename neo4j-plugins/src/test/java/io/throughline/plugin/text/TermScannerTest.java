// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [test->TL-SPEC-8] [test->TL-US-11]
class TermScannerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            getBatteryLevel           | getbatterylevel get batteri level
            HTTPServerConfig          | httpserverconfig http server config
            max_retry_count           | max_retry_count max retri count
            io.throughline.Plugin     | io.throughline.plugin io throughlin plugin
            src/main/FooBar.java      | src/main/foobar.java src main foobar foo bar java
            src\\main\\Foo.java       | src/main/foo.java src main foo java
            Foo::barBaz               | foo::barbaz foo barbaz bar baz
            US-123                    | us-123 us 123
            CO-105,CO-106             | co-105 co 105 co-106 co 106
            v2.5.0                    | v2.5.0 2.5.0 2.5 v2 2 5 0
            1.10                      | 1.10 1 10
            utf8                      | utf8 utf 8
            real-time                 | real-time real time
            ann@example.org           | ann@example.org ann exampl org
            UAVs                      | uav
            getURLs                   | geturls get url
            isActive                  | isactive activ
            toString                  | tostring string
            _private__field_          | privat field
            The stories of a pilot    | stori pilot
            user's                    | user
            user’s don't O'Brien      | user o'brien brien
            Über-Straße ŁÓDŹ          | uber-strasse uber strass lodz
            ｆｕｌｌ ﬁne               | full fine
            controlled controls       | control control
            embedded embedding embeds | embed embed emb
            stored storing stores     | store store store
            batteries battery         | batteri batteri
            電池残量                   | 電池 池残 残量
            電                         | 電
            a - b ... / c             | b c
            ---                       | ""
            """)
    void shouldReadNamesWholeAndInParts(String text, String terms) {
        assertThat(TermScanner.terms(text).stream().map(Term::text)).containsExactly(words(terms));
    }

    @Test
    void shouldCutWhatNobodyTypes() {
        assertThat(TermScanner.terms("x".repeat(10_000)))
                .singleElement()
                .extracting(term -> term.text().length())
                .isEqualTo(TermScanner.LENGTH_MAX);
    }

    @Test
    void shouldKeepTermsFitForAnIndexWhateverTheText() {
        long seed = 20261122;
        var random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            var text = randomText(random);
            int start = 0;
            int position = 0;
            for (var term : TermScanner.terms(text)) {
                var what = "seed %d, round %d, term %s".formatted(seed, round, term);
                assertThat(term.text()).as(what).isNotBlank().hasSizeLessThanOrEqualTo(TermScanner.LENGTH_MAX);
                assertThat(term.text().codePoints().anyMatch(Character::isWhitespace))
                        .as(what)
                        .isFalse();
                assertThat(term.start()).as(what).isBetween(start, text.length());
                assertThat(term.end()).as(what).isBetween(term.start(), text.length());
                start = term.start();
                position += term.positionIncrement();
                assertThat(position).as(what).isPositive();
            }
        }
    }

    /** Folding twice must change nothing, or a query would miss what was indexed. */
    @Test
    void shouldReadItsOwnWholesAgain() {
        long seed = 7;
        var random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            for (var term : TermScanner.terms(randomText(random))) {
                assertThat(Folding.fold(term.text()))
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(term.text());
            }
        }
    }

    private static String randomText(Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(10);
            if (kind < 5) {
                text.append("aZ9_.-/' b:é电́".charAt(random.nextInt(14)));
            } else if (kind < 8) {
                text.append((char) random.nextInt(0x10000));
            } else {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            }
        }
        return text.toString();
    }

    private static String[] words(String terms) {
        return terms.isBlank() ? new String[0] : terms.split(" ");
    }
}
