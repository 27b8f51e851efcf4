// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

// [test->TL-SPEC-4]
class PythonOutlineTest {
    private static final String CART = """
            #!/usr/bin/env python3
            \"""Keeps a cart. [impl->CART-1]\"""
            import os
            from decimal import Decimal

            LIMIT = 10

            # [impl->CART-2]
            @register
            class Cart(Base, metaclass=Meta):
                # [impl->CART-3]
                \"""A cart.\"""

                count = 0

                @property
                def total(self):
                    \"""Sum. [impl->CART-4]\"""
                    return sum(self.prices)

                async def add(self, item):
                    def inner():
                        pass
                    text = \"""[impl->NOT-1]\"""
                    raise KeyError("[impl->NOT-2]")


            def main():
                print("hello")  # [impl->CART-5]


            if __name__ == "__main__":
                main()
            """;

    private final CodeOutline outline = CodeOutline.of("cart.py", CART);

    @Test
    void shouldCutClassesAndFunctions() {
        assertThat(outline.symbols())
                .extracting(CodeSymbol::name, CodeSymbol::startLine, CodeSymbol::endLine, CodeSymbol::parent)
                .containsExactly(
                        tuple("Cart", 8, 25, CodeSymbol.FILE),
                        tuple("Cart.total", 16, 19, 0),
                        tuple("Cart.add", 21, 25, 0),
                        tuple("main", 28, 29, CodeSymbol.FILE));
        assertThat(outline.symbols().get(0).supertypes()).containsExactly("Base");
    }

    @Test
    void shouldGiveEachSymbolItsOwnText() {
        assertThat(outline.text()).isEqualTo("""
                        #!/usr/bin/env python3
                        \"""Keeps a cart. [impl->CART-1]\"""

                        LIMIT = 10

                        if __name__ == "__main__":
                            main()""");
        assertThat(outline.symbols().get(0).text()).isEqualTo("""
                        # [impl->CART-2]
                        @register
                        class Cart(Base, metaclass=Meta):
                            # [impl->CART-3]
                            \"""A cart.\"""

                            count = 0""");
        assertThat(outline.symbols().get(1).text()).isEqualTo("""
                        @property
                        def total(self):
                            \"""Sum. [impl->CART-4]\"""
                            return sum(self.prices)""");
    }

    @Test
    void shouldCountCommentsAndDocstringsAndNoOtherStrings() {
        assertThat(outline.marks())
                .extracting(CodeMark::key, CodeMark::symbol)
                .containsExactly(
                        tuple("CART-1", CodeSymbol.FILE),
                        tuple("CART-2", 0),
                        tuple("CART-3", 0),
                        tuple("CART-4", 1),
                        tuple("CART-5", 3));
    }

    @Test
    void shouldTellTests() {
        var test = CodeOutline.of(
                "shop/checks.py", "import pytest\n\n# [test->CART-1]\ndef test_total():\n    assert 1\n");

        assertThat(test.test()).isTrue();
        assertThat(test.framework()).contains("pytest");
        assertThat(test.marks()).containsExactly(new CodeMark("CART-1", true, 0, 3));
    }
}
