// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

// [test->TL-US-62]
class CodeUsesTest {
    private static List<String> calls(String path, String text) {
        var outline = CodeOutline.of(path, text);
        return outline.uses().calls().stream()
                .map(call -> (call.symbol() == CodeSymbol.FILE
                                ? "file"
                                : outline.symbols().get(call.symbol()).name())
                        + " " + call.callee() + " " + call.line())
                .toList();
    }

    private static List<String> imports(String path, String text) {
        return CodeOutline.of(path, text).uses().imports().stream()
                .map(one -> one.name() + " " + one.module() + " " + one.member() + " " + one.line())
                .toList();
    }

    @Test
    void shouldKnowTheTypesOfJavaVariables() {
        assertThat(calls("Shop.java", """
                        class Shop {
                            private final Store<String> store;
                            private Clock clock;
                            Shop(Store<String> store) { this.store = store; }

                            int sell(Cart cart, List<Cart> carts) {
                                store.save(cart);
                                this.clock.now();
                                cart.total();
                                carts.add(cart);
                                for (Item item : cart.items()) item.price();
                                var order = new Order(cart);
                                order.close();
                                if (o instanceof Gift gift) gift.wrap();
                                ((Gift) o).unwrap();
                                log(Money.of(1));
                                super.sell();
                                this.close();
                                Prices.TABLE.find();
                                new a.b.Mail(1).send();
                                carts.stream().map(Cart::total).forEach(this::log);
                                store.save(cart);
                                return 1;
                            }
                        }
                        """))
                .containsExactlyInAnyOrder(
                        "Shop.sell Store.save 7",
                        "Shop.sell Clock.now 8",
                        "Shop.sell Cart.total 9",
                        "Shop.sell List.add 10",
                        "Shop.sell Cart.items 11",
                        "Shop.sell Item.price 11",
                        "Shop.sell Order 12",
                        "Shop.sell Order.close 13",
                        "Shop.sell Gift.wrap 14",
                        "Shop.sell Gift.unwrap 15",
                        "Shop.sell log 16",
                        "Shop.sell Money.of 16",
                        "Shop.sell super.sell 17",
                        "Shop.sell this.close 18",
                        "Shop.sell Prices.TABLE.find 19",
                        "Shop.sell a.b.Mail 20",
                        "Shop.sell a.b.Mail.send 20",
                        "Shop.sell List.stream 21",
                        "Shop.sell this.log 21");
    }

    @Test
    void shouldNotGuessTheTypesOfJavaVariables() {
        assertThat(calls("Shop.java", """
                        class Shop {
                            Cart cart; Cart[] many; Cart... none;
                            void sell() {
                                carts.forEach(cart -> cart.total());
                                many.clone();
                                var x = find();
                                x.total();
                                cart.items().total();
                            }
                            void two() {
                                if (a) { Cart c = f(); c.go(); } else { Shop c = g(); c.go(); }
                            }
                            void both(Map<String, Cart[]> map) {}
                        }
                        """))
                .containsExactlyInAnyOrder(
                        "Shop.sell carts.forEach 4", "Shop.sell find 6", "Shop.two f 11", "Shop.two g 11");
    }

    @Test
    void shouldReadPython() {
        var shop = """
                import a.b, c as d
                from ..x import y as z, w
                from m import *

                def sell(cart: Cart, log=None):
                    cart.total()
                    order = Order(cart)
                    order.close()
                    z()
                    d.e()
                    a.b.f()
                    log()

                class Shop(Store):
                    clock: Clock

                    def __init__(self, mail: "Mail | None"):
                        super().__init__()
                        self.store = m.Store()
                        self.mail = mail

                    def sell(self):
                        self.store.save()
                        self.clock.now()
                        self.close()
                        find().go()
                        Cart().total()
                """;
        assertThat(imports("shop.py", shop))
                .containsExactly("a.b a.b  1", "d c  1", "z ..x y 2", "w ..x w 2", "* m * 3");
        assertThat(calls("shop.py", shop))
                .containsExactlyInAnyOrder(
                        "sell Cart.total 6",
                        "sell Order 7",
                        "sell Order.close 8",
                        "sell z 9",
                        "sell d.e 10",
                        "sell a.b.f 11",
                        "Shop.__init__ super 18",
                        "Shop.__init__ super.__init__ 18",
                        "Shop.__init__ m.Store 19",
                        "Shop.sell m.Store.save 23",
                        "Shop.sell Clock.now 24",
                        "Shop.sell this.close 25",
                        "Shop.sell find 26",
                        "Shop.sell Cart 27",
                        "Shop.sell Cart.total 27");
    }

    @Test
    void shouldReadTypeScript() {
        var shop = """
                import d, { a as b, c } from './x';
                import * as ns from '../y';
                export { q as r } from './z';
                export * from './w';
                const { h, i: j } = require('./k');
                const l = require('./m');

                class Shop extends ns.Store {
                  private clock: Clock;
                  constructor(private readonly store: Store) {
                    super();
                  }
                  sell(cart: Cart<string>, gift?: Gift | undefined, done) {
                    this.store.save();
                    this.clock.now();
                    cart.total();
                    gift.wrap();
                    const order = new Order();
                    order.close();
                    ns.find();
                    b();
                    l.go();
                    new ns.Mail();
                    (x as Cart).items();
                    this.close();
                    super.sell();
                    done();
                    list.map(each => each.never());
                  }
                }
                """;
        assertThat(imports("shop.ts", shop))
                .containsExactlyInAnyOrder(
                        "d ./x default 1",
                        "b ./x a 1",
                        "c ./x c 1",
                        "ns ../y  2",
                        "r ./z q 3",
                        "* ./w * 4",
                        "h ./k h 5",
                        "j ./k i 5",
                        "l ./m  6");
        assertThat(calls("shop.ts", shop))
                .containsExactlyInAnyOrder(
                        "file require 5",
                        "Shop.sell Store.save 14",
                        "Shop.sell Clock.now 15",
                        "Shop.sell Cart.total 16",
                        "Shop.sell Gift.wrap 17",
                        "Shop.sell Order 18",
                        "Shop.sell Order.close 19",
                        "Shop.sell ns.find 20",
                        "Shop.sell b 21",
                        "Shop.sell l.go 22",
                        "Shop.sell ns.Mail 23",
                        "Shop.sell Cart.items 24",
                        "Shop.sell this.close 25",
                        "Shop.sell super.sell 26",
                        "Shop.sell list.map 28");
    }

    @Test
    void shouldReadGo() {
        var shop = """
                package shop

                import (
                	b "example.org/x/y"
                	"example.org/z/store"
                	. "example.org/dot"
                )

                type Shop struct {
                	clock *Clock
                	mail  store.Mail
                }

                func (s *Shop) Sell(c *Cart, d store.Cart) {
                	s.clock.Now()
                	s.mail.Send()
                	s.Close()
                	c.Total()
                	d.Total()
                	e := Order{}
                	e.Close()
                	f := &store.Order{}
                	f.Close()
                	store.Open()
                	find()
                	for _, x := range all {
                		x.Go()
                	}
                }
                """;
        assertThat(imports("shop.go", shop))
                .containsExactly("b example.org/x/y  4", "store example.org/z/store  5", "* example.org/dot * 6");
        assertThat(calls("shop.go", shop))
                .containsExactlyInAnyOrder(
                        "Shop.Sell Clock.Now 15",
                        "Shop.Sell store.Mail.Send 16",
                        "Shop.Sell Shop.Close 17",
                        "Shop.Sell Cart.Total 18",
                        "Shop.Sell store.Cart.Total 19",
                        "Shop.Sell Order.Close 21",
                        "Shop.Sell store.Order.Close 23",
                        "Shop.Sell store.Open 24",
                        "Shop.Sell find 25");
    }

    @Test
    void shouldReadJavaScript() {
        assertThat(calls("shop.js", """
                        class Shop {
                          clock = new Clock();
                          constructor() { this.store = new Store(); }
                          sell(cart) {
                            this.clock.now();
                            this.store.save();
                            cart.total();
                            find();
                          }
                        }
                        """))
                .containsExactlyInAnyOrder(
                        "Shop Clock 2",
                        "Shop.constructor Store 3",
                        "Shop.sell Clock.now 5",
                        "Shop.sell Store.save 6",
                        "Shop.sell find 8");
    }
}
