// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.codebase;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.code.CodeOutline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

// [test->TL-US-62]
class SymbolFinderTest {
    private final Map<String, String> files = new TreeMap<>();
    private Map<String, String> goModules = Map.of();

    private SymbolFinderTest file(String path, String text) {
        files.put(path, text);
        return this;
    }

    private SymbolFinder finder(String path) {
        var base = new CodeBase(files.keySet(), goModules, read -> Optional.ofNullable(files.get(read))
                .map(text -> CodeOutline.of(read, text)));
        return new SymbolFinder(base, path, CodeOutline.of(path, files.getOrDefault(path, "")));
    }

    /** Each call that is found: its line, and what it leads to. */
    private List<String> calls(String path) {
        var outline = CodeOutline.of(path, files.getOrDefault(path, ""));
        var finder = finder(path);
        return outline.uses().calls().stream()
                .flatMap(call -> finder
                        .called(
                                call.symbol() < 0
                                        ? ""
                                        : outline.symbols().get(call.symbol()).title(),
                                call.callee())
                        .map(found -> call.line() + " " + found.path() + "#" + found.symbol()
                                + (found.overloaded() ? " overloaded" : ""))
                        .stream())
                .toList();
    }

    private List<String> imports(String path) {
        var finder = finder(path);
        return CodeOutline.of(path, files.getOrDefault(path, "")).uses().imports().stream()
                .flatMap(one -> finder.imported(one).stream())
                .distinct()
                .toList();
    }

    private static final String STORE = """
            package a;

            import java.util.List;

            public abstract class Store extends Base implements Closeable {
                public static final Store FIRST = null;

                public Store(int size) {
                    this.size = size;
                }

                public void save(String what) {}

                public void save(int what) {}

                abstract void flush();

                static class Inner {
                    // long enough
                    // to be cut
                    // into
                    // symbols
                    void go() {}

                    static Inner make() { return null; }
                }
            }
            """;

    @Test
    void shouldFollowJavaThroughImportsPackagesAndSupertypes() {
        file("core/a/Store.java", STORE);
        file("core/a/Base.java", """
                package a;

                class Base {
                    // long enough to be cut
                    // into what it has
                    protected void log(String line) {}

                    protected void close() {}

                    static void help() {}
                }
                """);
        file("app/b/Prices.java", """
                package b;

                public record Prices(int low, int high) {}
                """);
        file("app/b/Shop.java", """
                package b;

                import static a.Store.Inner.make;
                import a.Store;
                import a.*;

                class Shop extends Store {
                    private Inner inner;

                    void sell(Store store, Prices prices, Unknown unknown, String text) {
                        store.save("");
                        store.flush();
                        store.close();
                        new Store(1);
                        prices.low();
                        Store.FIRST.log("");
                        Store.Inner.make();
                        make();
                        log("");
                        super.close();
                        this.help();
                        Base.help();
                        a.Base.help();
                        unknown.save("");
                        text.save("");
                        save.save("");
                    }

                    void log(int level) {}
                }
                """);
        assertThat(calls("app/b/Shop.java"))
                .containsExactlyInAnyOrder(
                        "11 core/a/Store.java#Store.save overloaded",
                        "12 core/a/Store.java#Store",
                        "13 core/a/Base.java#Base.close",
                        "14 core/a/Store.java#Store.Store",
                        "15 app/b/Prices.java#Prices",
                        "16 core/a/Base.java#Base.log",
                        "17 core/a/Store.java#Store.Inner.make",
                        "18 core/a/Store.java#Store.Inner.make",
                        "19 app/b/Shop.java#Shop.log",
                        "20 core/a/Base.java#Base.close",
                        "21 core/a/Base.java#Base.help",
                        "22 core/a/Base.java#Base.help",
                        "23 core/a/Base.java#Base.help");
        assertThat(imports("app/b/Shop.java")).containsExactly("core/a/Store.java");
        assertThat(finder("app/b/Shop.java").type("", "Store").map(FoundSymbol::path))
                .contains("core/a/Store.java");
    }

    @Test
    void shouldFollowPythonModules() {
        file("src/shop/__init__.py", "from .cart import Cart as Basket\n");
        file("src/shop/cart.py", """
                from .money import *

                def helper():
                    return euro(1)

                class Base:
                    # long
                    # enough
                    # to be
                    # cut into
                    # what
                    # it has
                    def close(self):
                        pass

                class Cart(Base):
                    # the
                    # same
                    # here
                    def __init__(self):
                        self.close()

                    def total(self):
                        return helper()
                """);
        file("src/shop/money.py", "def euro(n):\n    return n\n");
        file("tests/test_cart.py", """
                import json
                import shop.cart
                import shop.money as money
                from shop import Basket, cart

                def test_total():
                    basket = Basket()
                    basket.total()
                    basket.close()
                    cart.helper()
                    money.euro(1)
                    shop.cart.helper()
                    json.dumps(1)
                """);
        file("src/json.py.txt", "");
        file("src/shop/json.py", "def dumps(x):\n    return x\n");
        assertThat(calls("src/shop/cart.py"))
                .containsExactlyInAnyOrder(
                        "4 src/shop/money.py#euro", "21 src/shop/cart.py#Base.close", "24 src/shop/cart.py#helper");
        assertThat(calls("tests/test_cart.py"))
                .containsExactlyInAnyOrder(
                        "7 src/shop/cart.py#Cart.__init__",
                        "8 src/shop/cart.py#Cart.total",
                        "9 src/shop/cart.py#Base.close",
                        "10 src/shop/cart.py#helper",
                        "11 src/shop/money.py#euro",
                        "12 src/shop/cart.py#helper");
        assertThat(imports("tests/test_cart.py"))
                .containsExactly("src/shop/cart.py", "src/shop/money.py", "src/shop/__init__.py");
    }

    @Test
    void shouldFollowScriptModules() {
        file("src/cart.ts", """
                export class Cart {
                  constructor(private size: number) {}
                  // long
                  // enough
                  // to be cut
                  // into what
                  // it has
                  total() { return helper(); }
                }
                export function helper() { return 1; }
                """);
        file("src/lib/index.ts", "export { helper as help } from '../cart';\nexport * from './more.js';\n");
        file("src/lib/more.ts", "export const more = () => 1;\nexport default function () {}\n");
        file("src/shop.ts", """
                import Basket, { Cart } from './cart';
                import * as lib from './lib';
                import react from 'react';
                import standard from './lib/more';

                export class Shop extends Cart {
                  sell(cart: Cart) {
                    cart.total();
                    new Cart(1);
                    lib.help();
                    lib.more();
                    this.total();
                    super.total();
                    standard();
                    react.render();
                  }
                }
                """);
        assertThat(calls("src/shop.ts"))
                .containsExactlyInAnyOrder(
                        "8 src/cart.ts#Cart.total",
                        "9 src/cart.ts#Cart.constructor",
                        "10 src/cart.ts#helper",
                        "11 src/lib/more.ts#more",
                        "12 src/cart.ts#Cart.total",
                        "13 src/cart.ts#Cart.total",
                        "14 src/lib/more.ts#default");
        assertThat(imports("src/shop.ts")).containsExactly("src/cart.ts", "src/lib/index.ts", "src/lib/more.ts");
    }

    @Test
    void shouldFollowGoPackages() {
        goModules = Map.of("", "example.org/shop");
        file("store/store.go", """
                package store

                type Store struct{}

                func Open() *Store { return nil }

                func (s *Store) Save() { flush() }
                """);
        file("store/flush.go", "package store\n\nfunc flush() {}\n");
        file("store/store_test.go", "package store\n\nfunc Only() {}\n");
        file("main.go", """
                package main

                import (
                	"errors"
                	"example.org/shop/store"
                )

                func sell(s *store.Store) {
                	s.Save()
                	store.Open()
                	store.Only()
                	errors.New("x")
                }
                """);
        file("errors/errors.go", "package errors\n\nfunc New(x string) {}\n");
        assertThat(calls("store/store.go")).containsExactly("7 store/flush.go#flush");
        assertThat(calls("main.go")).containsExactlyInAnyOrder("9 store/store.go#Store.Save", "10 store/store.go#Open");
        assertThat(imports("main.go")).containsExactly("store/flush.go", "store/store.go");
    }

    @Test
    void shouldEndWhereFilesHandOnFromEachOtherToEachOther() {
        var stars = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            stars.append("export * from './m").append(i).append("';\n");
        }
        for (int i = 0; i < 40; i++) {
            file("m" + i + ".js", stars.toString());
        }
        file("main.js", "import { gone } from './m0';\nfunction f() {\n  gone();\n}\n");
        assertThat(calls("main.js")).isEmpty();
    }

    @Test
    void shouldEndWhereTypesExtendEachOther() {
        file("A.java", "class A extends B {\n\n\n\n\n\n\n\n\n\n    void go() { gone(); }\n}\n");
        file("B.java", "class B extends A {\n\n\n\n\n\n\n\n\n\n    void come() { go(); }\n}\n");
        assertThat(calls("A.java")).isEmpty();
        assertThat(calls("B.java")).containsExactly("11 A.java#A.go");
    }
}
