// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.codebase;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.code.CodeCall;
import io.throughline.ingest.code.CodeOutline;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that nobody wrote to be read. Each of these once took minutes, or did not come to an end at all. */
class HostileCodeTest {
    @Test
    void shouldGiveUpCallsWithinCallsWithoutLosingTheFile() {
        var nested = "f(".repeat(300_000) + ")".repeat(300_000);

        var outline = CodeOutline.of("a.js", "// [impl->REQ-7]\n" + nested);

        assertThat(outline.marks()).extracting("key").containsExactly("REQ-7");
        assertThat(outline.uses().calls().size()).isLessThan(10);
    }

    @Test
    void shouldFindCallsInTypesOfThousandsOfMethods() {
        var methods = IntStream.range(0, 5_000).mapToObj(i -> "void m%d() { m%d(); }\n".formatted(i, i / 2));
        var source = "class A {\n" + methods.collect(Collectors.joining()) + "}";

        assertThat(callsFound("A.java", source)).isEqualTo(5_000);
    }

    @Test
    void shouldFindCallsOfTypesOfThousandsOfSupertypes() {
        var supertypes = IntStream.range(0, 20_000).mapToObj(i -> "B" + i).collect(Collectors.joining(", "));
        var calls = IntStream.range(0, 20_000).mapToObj(i -> "void m%d() { x%d(); m%d(); }\n".formatted(i, i, i));
        var source = "class A implements " + supertypes + " {\n" + calls.collect(Collectors.joining()) + "}";

        assertThat(callsFound("A.java", source)).isEqualTo(10_000);
    }

    @Test
    void shouldEndWhereModulesHandOnFromEachOther() {
        var stars = "from b import *\nfrom a import *\n".repeat(500);
        var calls = IntStream.range(0, 10_000).mapToObj("g%d()\n"::formatted).collect(Collectors.joining());

        assertThat(callsFound("a.py", stars + "def g7():\n    return 7\n" + calls))
                .isEqualTo(1);
    }

    /** How many of its calls are found, when all files of the repository are this one. */
    private static long callsFound(String path, String source) {
        var outline = CodeOutline.of(path, source);
        var base = new CodeBase(Set.of("a.py", "b.py", "A.java"), Map.of(), other -> Optional.of(outline));
        var finder = new SymbolFinder(base, path, outline);
        return outline.uses().calls().stream()
                .filter(call ->
                        finder.called(scope(outline, call), call.callee()).isPresent())
                .count();
    }

    private static String scope(CodeOutline outline, CodeCall call) {
        return call.symbol() < 0 ? "" : outline.symbols().get(call.symbol()).title();
    }
}
