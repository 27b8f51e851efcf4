// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.change;

import static io.throughline.ingest.change.ChangeKind.COMMENTS;
import static io.throughline.ingest.change.ChangeKind.LAYOUT;
import static io.throughline.ingest.change.ChangeKind.MEANING;
import static io.throughline.ingest.change.ChangeKind.NAMES;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.change.TextChange.Version;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [test->TL-US-51]
class TextChangeTest {
    private static final String JAVA = "class Till { int pay(int amount) { return amount + 1; } }";

    @ParameterizedTest
    @CsvSource({
        "'Pay by card.', 'Pay  by\ncard.'",
        "'Pay by card.', '**Pay** by _card_.'",
        "'# Pay\n- by card\n- by phone', '## Pay\n* by card\n* by phone'",
        "'It says \"no\".', 'It says “no”.'",
        "'| a | b |\n|---|---|\n| 1 | 2 |', '|a|b|\n|:--|--:|\n|1|2|'",
    })
    void callsLayoutWhatOnlyShapesProse(String former, String now) {
        assertThat(prose(former, now)).isEqualTo(LAYOUT);
    }

    @ParameterizedTest
    @CsvSource({
        "The user may pay., The user may not pay.",
        "Within 5 s., Within 50 s.",
        "Within 1.5 s., Within 15 s.",
        "a*b, a b",
        "snake_case, snakecase",
        "Pay by card., pay by card.",
        "'', New.",
    })
    void callsMeaningWhatChangesAWordOrASign(String former, String now) {
        assertThat(prose(former, now)).isEqualTo(MEANING);
    }

    @Test
    void looksAtTitleAndType() {
        assertThat(TextChange.between(version("A", "x", null), version("B", "x", null)))
                .isEqualTo(MEANING);
        assertThat(TextChange.between(new Version("Task", "A", "x", null), new Version("UserStory", "A", "x", null)))
                .isEqualTo(MEANING);
    }

    @ParameterizedTest
    @CsvSource({
        "Java, 'int a = 1;', 'int  a=1 ;'",
        "Java, 'int a = 1;', 'int a = 1;\n\n'",
        "Python, 'def f(a):\n    return a', 'def f( a ):\n\n  return a'",
        "Go, 'func f(a int) int { return a }', 'func f(a int) int {\n\treturn a\n}'",
        "SQL, 'SELECT 1', 'SELECT 1  \n'",
    })
    void callsLayoutWhatOnlyShapesAProgram(String language, String former, String now) {
        assertThat(code(language, former, now)).isEqualTo(LAYOUT);
    }

    @ParameterizedTest
    @CsvSource({
        "Java, 'int a = 1; // one', 'int a = 1; /* 1 */'",
        "Python, 'a = 1  # one', 'a = 1'",
        "TypeScript, '// x\nlet a = 1', '// y\nlet a = 1'",
    })
    void callsCommentsWhatNoMachineReads(String language, String former, String now) {
        assertThat(code(language, former, now)).isEqualTo(COMMENTS);
    }

    @Test
    void callsNamesWhatAProgramDeclaresItself() {
        assertThat(code("Java", JAVA, JAVA.replace("amount", "sum"))).isEqualTo(NAMES);
        assertThat(code("Java", JAVA, JAVA.replace("pay", "settle"))).isEqualTo(NAMES);
        assertThat(code("Python", "def f(a):\n    return a", "def f(b):\n    return b"))
                .isEqualTo(NAMES);
        assertThat(code("JavaScript", "function f(a) { return a }", "function f(b) { return b }"))
                .isEqualTo(NAMES);
    }

    @ParameterizedTest
    @CsvSource({
        "Java, 'list.add(x);', 'list.remove(x);'",
        "Java, 'int a = 1;', 'int a = 2;'",
        "Java, 'a = b + c;', 'a = b - c;'",
        "Java, 'int f(int a, int b) { return a; }', 'int f(int a, int b) { return b; }'",
        "Java, 'int f(int a, int b) { return a; }', 'int f(int a, int a) { return a; }'",
        "Java, 'String s = \"a  b\";', 'String s = \"a b\";'",
        "Python, 'if a:\n    b()\n    c()', 'if a:\n    b()\nc()'",
        "YAML, 'a:\n  b: 1', 'a:\nb: 1'",
        "SQL, 'SELECT 1 -- one', 'SELECT 1 -- 1'",
    })
    void callsMeaningWhatAMachineWouldDoOtherwise(String language, String former, String now) {
        assertThat(code(language, former, now)).isEqualTo(MEANING);
    }

    private static ChangeKind prose(String former, String now) {
        return TextChange.between(version("T", former, null), version("T", now, null));
    }

    private static ChangeKind code(String language, String former, String now) {
        return TextChange.between(version("T", former, language), version("T", now, language));
    }

    private static Version version(String title, String content, @Nullable String language) {
        return new Version("Page", title, content, language);
    }
}
