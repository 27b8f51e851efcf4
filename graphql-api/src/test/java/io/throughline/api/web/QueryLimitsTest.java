// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.introspection.IntrospectionQuery;
import graphql.parser.Parser;
import io.throughline.api.request.RequestException;
import io.throughline.api.web.WebProperties.Limits;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

// [test->TL-US-17]
class QueryLimitsTest {
    private static final Limits LIMITS = new Limits(
            30,
            1000,
            50,
            50,
            20_000,
            Duration.ofSeconds(15),
            Duration.ofSeconds(15),
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(5));

    @Test
    void shouldLetTheIntrospectionOfToolsPass() {
        assertThatCode(() -> check(IntrospectionQuery.INTROSPECTION_QUERY)).doesNotThrowAnyException();
    }

    @Test
    void shouldAllowExactlyTheDepth() {
        assertThatCode(() -> check(nested(30))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(nested(31)))
                .isInstanceOf(RequestException.class)
                .hasMessage("The query has more than 30 levels: ask for less, or in several requests.");
    }

    @Test
    void shouldCountFieldsOfFragmentsWhereverTheyAreSpread() {
        var bomb =
                "fragment a on X { f f f f f f f f f f } fragment b on X { ...a ...a ...a ...a ...a ...a ...a ...a ...a ...a }"
                        + " fragment c on X { ...b ...b ...b ...b ...b ...b ...b ...b ...b ...b } { ...c ...c }";

        assertThatThrownBy(() -> check(bomb)).hasMessageContaining("more than 1000 fields");
    }

    @Test
    void shouldEndFragmentsThatSpreadEachOther() {
        assertThatThrownBy(() -> check("fragment a on X { ...b } fragment b on X { ...a } { ...a }"))
                .isInstanceOf(RequestException.class);
    }

    @Test
    void shouldCountAliases() {
        assertThatCode(() -> check(aliases(50))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(aliases(51))).hasMessageContaining("more than 50 aliases");
    }

    @Test
    void shouldCountDirectivesEverywhere() {
        assertThatThrownBy(() -> check("{ f " + "@aa ".repeat(51) + "}"))
                .hasMessageContaining("more than 50 directives");
        assertThatThrownBy(() -> check("query " + "@aa ".repeat(51) + "{ f }"))
                .hasMessageContaining("more than 50 directives");
    }

    private static String nested(int depth) {
        return "{ f ".repeat(depth) + "}".repeat(depth);
    }

    private static String aliases(int count) {
        return IntStream.range(0, count).mapToObj(i -> "a" + i + ": f").collect(Collectors.joining(" ", "{", "}"));
    }

    private static void check(String document) {
        QueryLimits.check(Parser.parse(document), LIMITS);
    }
}
