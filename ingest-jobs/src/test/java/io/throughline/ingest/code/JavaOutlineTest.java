// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.ingest.code.CodeSymbol.Kind;
import org.junit.jupiter.api.Test;

// [test->TL-SPEC-4]
class JavaOutlineTest {
    private static final String SHOP = """
            // Copyright Acme. Licensed under Apache-2.0, see LICENSE.
            package org.acme.shop;

            import java.util.List;
            import java.util.Map;
            import static org.acme.Prices.*;

            /** Sells things. [impl->SHOP-1] */
            @Deprecated
            public final class Shop extends Store<String> implements Open, java.io.Closeable {
                private final Map<String, Long> stock; // counted daily

                /** Opens. */
                Shop(Map<String, Long> stock) {
                    this.stock = stock;
                }

                // [impl->SHOP-2]
                @Override
                public void sell(String what) {
                    class Local { void inner() {} }
                    // [impl->SHOP-3]
                    log("[impl->NOT-1]");
                }

                public void sell(String what, int many) {} // trailing [impl->SHOP-4]

                // about nothing in particular

                abstract int left();

                /** Small, so it keeps its functions. [impl->SHOP-5] */
                record Price(long cents) {
                    Price {
                        if (cents < 0) throw new IllegalArgumentException();
                    }
                }

                interface Visitor {
                    void visit(Shop shop);
                }
            }

            enum Day { MONDAY, TUESDAY }
            // [impl->SHOP-6]
            """;

    private final CodeOutline outline = CodeOutline.of("src/main/java/org/acme/shop/Shop.java", SHOP);

    @Test
    void shouldCutTypesAndFunctions() {
        assertThat(outline.symbols())
                .extracting(
                        CodeSymbol::name,
                        CodeSymbol::kind,
                        CodeSymbol::startLine,
                        CodeSymbol::endLine,
                        CodeSymbol::parent)
                .containsExactly(
                        tuple("Shop", Kind.TYPE, 8, 42, CodeSymbol.FILE),
                        tuple("Shop.Shop", Kind.FUNCTION, 13, 16, 0),
                        tuple("Shop.sell", Kind.FUNCTION, 18, 24, 0),
                        tuple("Shop.sell~2", Kind.FUNCTION, 26, 26, 0),
                        tuple("Shop.Price", Kind.TYPE, 32, 37, 0),
                        tuple("Shop.Visitor", Kind.TYPE, 39, 41, 0),
                        tuple("Day", Kind.TYPE, 44, 44, CodeSymbol.FILE));
        assertThat(outline.symbols().get(3).title()).isEqualTo("Shop.sell");
        assertThat(outline.lines()).isEqualTo(45);
    }

    @Test
    void shouldGiveEachSymbolItsOwnText() {
        assertThat(outline.text()).isEqualTo("// [impl->SHOP-6]");
        assertThat(text("Shop")).isEqualTo("""
                        /** Sells things. [impl->SHOP-1] */
                        @Deprecated
                        public final class Shop extends Store<String> implements Open, java.io.Closeable {
                            private final Map<String, Long> stock; // counted daily

                            // about nothing in particular

                            abstract int left();

                        }""");
        assertThat(text("Shop.Shop")).isEqualTo("""
                        /** Opens. */
                        Shop(Map<String, Long> stock) {
                            this.stock = stock;
                        }""");
        assertThat(text("Shop.sell")).isEqualTo("""
                        // [impl->SHOP-2]
                        @Override
                        public void sell(String what) {
                            class Local { void inner() {} }
                            // [impl->SHOP-3]
                            log("[impl->NOT-1]");
                        }""");
        assertThat(text("Shop.sell~2"))
                .isEqualTo("public void sell(String what, int many) {} // trailing [impl->SHOP-4]");
        assertThat(text("Shop.Price")).contains("Price {").contains("IllegalArgumentException");
    }

    @Test
    void shouldGiveMarksToTheSymbolTheyStandAboveOrIn() {
        assertThat(outline.marks())
                .extracting(CodeMark::key, mark -> name(mark.symbol()), CodeMark::line, CodeMark::verifies)
                .containsExactly(
                        tuple("SHOP-1", "Shop", 8, false),
                        tuple("SHOP-2", "Shop.sell", 18, false),
                        tuple("SHOP-3", "Shop.sell", 22, false),
                        tuple("SHOP-4", "Shop.sell~2", 26, false),
                        tuple("SHOP-5", "Shop.Price", 32, false),
                        tuple("SHOP-6", "file", 45, false));
    }

    @Test
    void shouldTellWhatItUses() {
        assertThat(outline.uses().packageName()).isEqualTo("org.acme.shop");
        assertThat(outline.uses().imports())
                .containsExactly(
                        new CodeImport("List", "java.util.List", "", 4),
                        new CodeImport("Map", "java.util.Map", "", 5),
                        new CodeImport(CodeImport.ALL, "org.acme.Prices", CodeImport.ALL, 6));
        assertThat(outline.symbols().get(0).supertypes()).containsExactly("Store", "Open", "java.io.Closeable");
    }

    @Test
    void shouldKeepCommentsApartFromWhatABlankLineParts() {
        var parted = CodeOutline.of(
                "A.java", "package a;\n\n// [impl->A-1]\n\n// [impl->A-2]\nclass A {}\n// [impl->A-3]\nclass B {}\n");

        assertThat(parted.marks())
                .extracting(CodeMark::key, CodeMark::symbol)
                .containsExactly(tuple("A-1", CodeSymbol.FILE), tuple("A-2", 0), tuple("A-3", 1));
        assertThat(parted.text()).isEqualTo("// [impl->A-1]");
    }

    @Test
    void shouldCutEveryTestHoweverSmallTheClass() {
        var test = CodeOutline.of("src/test/java/ATest.java", """
                import org.junit.jupiter.api.Test;

                class ATest {
                    @Test void one() {} // [test->A-1]
                    // @relation(A-2, scope=function)
                    @Test void two() { check("[test->NOT-1]"); }
                }
                """);

        assertThat(test.test()).isTrue();
        assertThat(test.framework()).contains("JUnit");
        assertThat(test.symbols()).extracting(CodeSymbol::name).containsExactly("ATest", "ATest.one", "ATest.two");
        assertThat(test.marks()).containsExactly(new CodeMark("A-1", true, 1, 4), new CodeMark("A-2", true, 2, 5));
    }

    @Test
    void shouldLookIntoTypesThatAreLarge() {
        var filler = "    int a%d;\n".repeat(50);
        var outline = CodeOutline.of("A.java", "enum A {\n    ONE;\n" + filler + "    void f() {\n    }\n}\n");

        assertThat(outline.symbols()).extracting(CodeSymbol::name).containsExactly("A", "A.f");
    }

    private String text(String name) {
        return outline.symbols().stream()
                .filter(symbol -> symbol.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private String name(int symbol) {
        return symbol == CodeSymbol.FILE
                ? "file"
                : outline.symbols().get(symbol).name();
    }
}
