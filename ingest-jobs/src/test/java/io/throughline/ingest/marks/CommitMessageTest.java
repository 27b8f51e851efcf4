// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.marks;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.marks.CommitMessage.Trailer;
import io.throughline.ingest.marks.TraceMark.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [test->TL-US-8]
class CommitMessageTest {
    @Test
    void shouldReadTrailersOfTheLastParagraph() {
        var message = CommitMessage.parse("""
                Stop the vehicle, as CO-7 asks

                Implements: NOT-1 is only a sentence here.

                Implements: CO-12, CO-13
                verifies: CO-14; REQ-with.dots
                Signed-off-by: Ada <ada@example.org>
                """);

        assertThat(message.subject()).isEqualTo("Stop the vehicle, as CO-7 asks");
        assertThat(message.trailers())
                .containsExactly(
                        new Trailer(Claim.IMPLEMENTS, "CO-12"),
                        new Trailer(Claim.IMPLEMENTS, "CO-13"),
                        new Trailer(Claim.VERIFIES, "CO-14"),
                        new Trailer(Claim.VERIFIES, "REQ-with.dots"));
        assertThat(message.mentions()).containsExactly("CO-7", "NOT-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Fix CO-12                          | CO-12
                    CO-12: fix                         | CO-12
                    (TL-US-4) skip, TL-US-5            | TL-US-4,TL-US-5
                    [PROJ2-1] fix                      | PROJ2-1
                    lower co-12 and a-1                | ''
                    x86-64, arm-8                      | ''
                    see http://host/CO-12              | ''
                    CO-12-backup                       | ''
                    release v1.2-3                     | ''
                    CO-                                | ''
                    """)
    void shouldFindWhatLooksLikeAKey(String message, String keys) {
        assertThat(String.join(",", CommitMessage.parse(message).mentions())).isEqualTo(keys);
    }

    @Test
    void shouldNotTakeASubjectForATrailer() {
        assertThat(CommitMessage.parse("Implements: CO-12").trailers()).isEmpty();
        assertThat(CommitMessage.parse("").subject()).isEmpty();
    }

    @Test
    void shouldReadWindowsLineEnds() {
        assertThat(CommitMessage.parse("Subject\r\n\r\nImplements: CO-12\r\n").trailers())
                .containsExactly(new Trailer(Claim.IMPLEMENTS, "CO-12"));
    }
}
