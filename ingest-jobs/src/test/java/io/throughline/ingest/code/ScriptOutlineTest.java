// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.ingest.code.CodeSymbol.Kind;
import org.junit.jupiter.api.Test;

/** TypeScript, TSX and JavaScript. */
// [test->TL-SPEC-4]
class ScriptOutlineTest {
    @Test
    void shouldCutTypeScript() {
        var outline = CodeOutline.of("src/cart.ts", """
                import { Item } from './item';

                /** A cart. [impl->CART-1] */
                @sealed()
                export default class Cart<T> extends Base implements Countable {
                  private items: Item[] = [];

                  constructor(private readonly limit: number) {
                    super();
                  }

                  /** [impl->CART-2] */
                  @log()
                  async add(item: Item): Promise<void> {
                    const note = '[impl->NOT-1]';
                  }

                  remove = (item: Item) => {
                    // [impl->CART-3]
                  };
                }

                export interface Countable extends Sized {
                  count(): number;
                }

                export type Price = { cents: number };

                // [impl->CART-4]
                export const total = async (cart: Cart<Item>): Promise<number> => {
                  return 1;
                };

                export function half(price: Price): Price {
                  return price;
                }

                const limit = 10;
                """);

        assertThat(outline.symbols())
                .extracting(CodeSymbol::name, CodeSymbol::kind, CodeSymbol::parent)
                .containsExactly(
                        tuple("Cart", Kind.TYPE, CodeSymbol.FILE),
                        tuple("Cart.constructor", Kind.FUNCTION, 0),
                        tuple("Cart.add", Kind.FUNCTION, 0),
                        tuple("Cart.remove", Kind.FUNCTION, 0),
                        tuple("Countable", Kind.TYPE, CodeSymbol.FILE),
                        tuple("Price", Kind.TYPE, CodeSymbol.FILE),
                        tuple("total", Kind.FUNCTION, CodeSymbol.FILE),
                        tuple("half", Kind.FUNCTION, CodeSymbol.FILE));
        assertThat(outline.symbols().get(0).supertypes()).containsExactly("Base", "Countable");
        assertThat(outline.symbols().get(2).text()).isEqualTo("""
                        /** [impl->CART-2] */
                        @log()
                        async add(item: Item): Promise<void> {
                          const note = '[impl->NOT-1]';
                        }""");
        assertThat(outline.symbols().get(3).text()).endsWith("};");
        assertThat(outline.text()).isEqualTo("const limit = 10;");
        assertThat(outline.marks())
                .extracting(CodeMark::key, CodeMark::symbol)
                .containsExactly(tuple("CART-1", 0), tuple("CART-2", 2), tuple("CART-3", 3), tuple("CART-4", 6));
    }

    @Test
    void shouldCutTsxAlthoughTheGrammarKnowsNoTags() {
        var outline = CodeOutline.of("src/App.tsx", """
                import React from 'react';

                interface Props {
                  name: string;
                }

                /** [impl->APP-1] */
                export function App({ name }: Props) {
                  return <main title="x">Hello {name}</main>;
                }

                export const Button = () => {
                  return <button>Go</button>;
                };
                """);

        assertThat(outline.symbols()).extracting(CodeSymbol::name).contains("App", "Button");
        assertThat(outline.marks()).hasSize(1);
    }

    @Test
    void shouldCutJavaScript() {
        var outline = CodeOutline.of("lib/cart.js", """
                'use strict';
                const fs = require('fs');

                class Cart {
                  #items = [];

                  add(item) {
                    this.#items.push(item);
                  }

                  static of() {
                    return new Cart();
                  }
                }

                function* walk() {}
                const half = function (x) { return x / 2; };
                Cart.prototype.clear = function () {};
                exports.total = (cart) => 1;
                module.exports = function main() {};
                """);

        assertThat(outline.symbols())
                .extracting(CodeSymbol::name, CodeSymbol::parent)
                .containsExactly(
                        tuple("Cart", CodeSymbol.FILE),
                        tuple("Cart.add", 0),
                        tuple("Cart.of", 0),
                        tuple("walk", CodeSymbol.FILE),
                        tuple("half", CodeSymbol.FILE),
                        tuple("Cart.clear", 0),
                        tuple("total", CodeSymbol.FILE),
                        tuple("default", CodeSymbol.FILE));
        assertThat(outline.text()).isEqualTo("'use strict';\nconst fs = require('fs');");
    }

    @Test
    void shouldCutTestsByTheirTitles() {
        var outline = CodeOutline.of("src/cart.test.ts", """
                import { describe, expect, it } from 'vitest';

                describe('a cart', () => {
                  let cart;

                  // [test->CART-1]
                  it('adds an item', async () => {
                    expect('[test->NOT-1]').toBeTruthy();
                  });

                  it.each([1, 2])(`removes %s`, (n) => {
                    // [test->CART-2]
                  });
                });
                """);

        assertThat(outline.test()).isTrue();
        assertThat(outline.framework()).contains("Vitest");
        assertThat(outline.symbols())
                .extracting(CodeSymbol::name, CodeSymbol::kind)
                .containsExactly(
                        tuple("a cart", Kind.TYPE),
                        tuple("a cart.adds an item", Kind.FUNCTION),
                        tuple("a cart.removes %s", Kind.FUNCTION));
        assertThat(outline.marks())
                .containsExactly(new CodeMark("CART-1", true, 1, 6), new CodeMark("CART-2", true, 2, 12));
    }
}
