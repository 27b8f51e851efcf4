// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [test->TL-US-46]
class TeamRuleTest {
    @Test
    void shouldReadTheHeadAndKeepTheFileWhole() {
        var text =
                "// severity: note\r\n//title : Say: why\r\n// message: It says not why.\r\n\r\n// free\r\nRETURN 'a' AS key\r\n";

        var rule = TeamRule.parse("why.cypher", "why", text);

        assertThat(rule.id()).isEqualTo("team/why");
        assertThat(rule.level()).isEqualTo("note");
        assertThat(rule.description()).isEqualTo("Say: why");
        assertThat(rule.message()).isEqualTo("It says not why.");
        assertThat(rule.cypher()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MATCH (d) RETURN d.key AS key | why.cypher: has no title: its first lines are",
                "// title: T;RETURN 1 | why.cypher: has no severity: its first lines are",
                "// title: T;// severity: error;RETURN 1 | why.cypher: has no message: its first lines are",
                "// title: T;// severity: fatal;// message: M;RETURN 1 | why.cypher: severity is `fatal`, allowed are error, warning and note.",
                "// title: T;// titel: T;RETURN 1 | why.cypher: has the line `// titel: T` in its head, allowed are title, severity and message;",
                "// title: T;// title: U;RETURN 1 | why.cypher: has title twice.",
                "// title:;RETURN 1 | why.cypher: title has 0 characters, allowed are 1 to 300.",
                "// title: T;// severity: error;// message: M;;// nothing; // at all | why.cypher: has no Cypher below its head.",
            })
    void shouldSayWhatIsWrongWithIt(String text, String sentence) {
        assertThatThrownBy(() -> TeamRule.parse("why.cypher", "why", text.replace(';', '\n')))
                .isInstanceOf(ReportProblem.class)
                .hasMessageStartingWith(sentence)
                .hasMessageEndingWith(".");
    }
}
