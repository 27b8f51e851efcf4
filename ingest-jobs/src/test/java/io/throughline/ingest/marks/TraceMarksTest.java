// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.marks;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.marks.TraceMark.Claim;
import io.throughline.ingest.marks.TraceMark.Scope;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// [test->TL-SPEC-5]
class TraceMarksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    // [impl->TL-US-4]                                  | IMPLEMENTS TL-US-4
                    # [test->CO-12]                                     | VERIFIES CO-12
                    [ impl -> CO-12 ]                                   | IMPLEMENTS CO-12
                    [impl->CO-12,CO-13 , CO-14]                         | IMPLEMENTS CO-12 IMPLEMENTS CO-13 IMPLEMENTS CO-14
                    [impl->CO-12][test->CO-13]                          | IMPLEMENTS CO-12 VERIFIES CO-13
                    [impl->TL-US-4~skip-unchanged~2]                    | IMPLEMENTS TL-US-4
                    [impl->TL-US-4~2]                                   | IMPLEMENTS TL-US-4
                    [impl->dsn~validate.login~1]                        | IMPLEMENTS dsn~validate.login~1
                    [impl~validate~1->dsn~validate~1]                   | IMPLEMENTS dsn~validate~1
                    [impl->dsn~validate~1>>utest]                       | IMPLEMENTS dsn~validate~1
                    [utest->req~login~3]                                | VERIFIES req~login~3
                    [itest->CO-1]                                       | VERIFIES CO-1
                    [impl->REQ_A.b/c:d#e]                               | IMPLEMENTS REQ_A.b/c:d#e
                    [impl->ÜBER-1]                                      | IMPLEMENTS ÜBER-1
                    @relation(CO-1)                                     | BY_PLACE CO-1
                    @relation(CO-1, CO-2, scope=function)               | BY_PLACE CO-1 BY_PLACE CO-2
                    @relation(CO-1, role=Implementation)                | IMPLEMENTS CO-1
                    @relation(CO-1, scope=class, role=Verification)     | VERIFIES CO-1
                    "@relation( CO-1 , scope = range_start )"           | BY_PLACE CO-1
                    """)
    void shouldReadMarks(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[impl->]",
                "[impl-> ]",
                "[impl TL-US-4]",
                "[impl=>TL-US-4]",
                "[implements->TL-US-4]",
                "[impl->TL US 4]",
                "[impl->TL-US-4",
                "impl->TL-US-4]",
                "[impl->TL-US-4,]",
                "[impl->-TL]",
                "[impl->…]",
                "[IMPL->TL-US-4]",
                "@relation()",
                "@relation(CO-1",
                "@relation(two words)",
                "@relation(CO-1, scope=range_end)",
                "@relation(KEY, …)",
                "relation(CO-1)",
                "a[i]->b",
            })
    void shouldLeaveOrdinaryTextAlone(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void shouldTellLineAndPlace() {
        var marks = TraceMarks.find("one\ntwo [test->B-2]\n\n@relation(A-1, scope=file)\n[impl->C-3]", 10);

        assertThat(marks)
                .containsExactly(
                        new TraceMark("B-2", Claim.VERIFIES, Scope.SYMBOL, 8, 11),
                        new TraceMark("A-1", Claim.BY_PLACE, Scope.FILE, 21, 13),
                        new TraceMark("C-3", Claim.IMPLEMENTS, Scope.SYMBOL, 48, 14));
    }

    @Test
    void shouldReadARelationOverSeveralCommentLines() {
        assertThat(found("/**\n * @relation(CO-1,\n *           CO-2,\n *           scope=function)\n */"))
                .isEqualTo("BY_PLACE CO-1 BY_PLACE CO-2");
        assertThat(found("# @relation(CO-1,\n#   CO-2)")).isEqualTo("BY_PLACE CO-1 BY_PLACE CO-2");
    }

    @Test
    @Timeout(120)
    void shouldEndOnHostileText() {
        for (var text : List.of(
                "[impl->" + "A,".repeat(200_000),
                "[impl->" + "a~".repeat(200_000),
                "[impl->A" + " ".repeat(200_000),
                "@relation(" + "A,".repeat(200_000),
                "[impl->".repeat(100_000),
                "[impl~" + "a~".repeat(200_000))) {
            assertThat(TraceMarks.find(text, 1)).as(text.substring(0, 20)).isNotNull();
        }
    }

    private static String found(String text) {
        return TraceMarks.find(text, 1).stream()
                .map(mark -> mark.claim() + " " + mark.key())
                .collect(Collectors.joining(" "));
    }
}
