// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.code.CodeOutline;
import java.util.List;
import org.junit.jupiter.api.Test;

// [test->TL-US-56]
class ServedEndpointsTest {
    @Test
    void shouldReadSpringWithThePathOfTheType() {
        assertThat(of("src/OrderController.java", """
                @RestController
                @RequestMapping(value = "/orders", produces = "application/json")
                public class OrderController {
                    private final Orders orders;

                    @GetMapping("/{id:[0-9]+}")
                    public Order one(@PathVariable("id") String id) {
                        return orders.find(id);
                    }

                    @PostMapping(consumes = {"application/json", "text/csv"})
                    public Order add(@RequestBody Order order) {
                        return orders.add(order);
                    }

                    @RequestMapping(path = {"/all", "every/"}, method = {RequestMethod.GET, RequestMethod.HEAD})
                    public List<Order> all() {
                        return orders.all();
                    }

                    @Override
                    public String toString() {
                        return "orders @GetMapping";
                    }
                }
                """))
                .containsExactlyInAnyOrder(
                        "GET /orders/{id}",
                        "POST /orders",
                        "GET /orders/all",
                        "HEAD /orders/all",
                        "GET /orders/every",
                        "HEAD /orders/every");
    }

    @Test
    void shouldReadJaxRs() {
        assertThat(of("src/Orders.java", """
                @Path("orders")
                class Orders {
                    private int count;

                    @GET
                    @Path("/{id : \\d+}")
                    public Order one(@PathParam("id") int id) {
                        return null;
                    }

                    @DELETE
                    public void clear() {
                        count = 0;
                    }

                    public int count() {
                        return count;
                    }
                }
                """)).containsExactlyInAnyOrder("GET /orders/{id}", "DELETE /orders");
    }

    @Test
    void shouldReadWhatARouterPutsBeforeItsPaths() {
        assertThat(of("shop/api.py", """
                PREFIX = "/v" + version()
                orders = APIRouter(
                    prefix="/orders",
                    dependencies=[Depends(signed_in)],
                )
                users: Blueprint = flask.Blueprint('users', __name__, url_prefix='/users/')
                plain = APIRouter(tags=["prefix = no"])
                unknown = APIRouter(prefix=PREFIX)
                formed = APIRouter(prefix=f"/{PREFIX}/x")

                @orders.get("/{order_id}")
                def order(order_id: int):
                    return find(order_id)

                @users.route("/<name>", methods=["DELETE"])
                def leave(name):
                    return remove(name)

                @plain.get("/health")
                def health():
                    return "ok"

                @unknown.get("/lost")
                def lost():
                    return None

                @formed.get("/lost")
                def lost_too():
                    return None
                """))
                .containsExactlyInAnyOrder("GET /orders/{order_id}", "DELETE /users/{name}", "GET /health");
    }

    @Test
    void shouldReadFlaskAndFastApi() {
        assertThat(of("shop/api.py", """
                @app.route("/orders/<int:order_id>", methods=["GET", "DELETE"])
                def order(order_id):
                    return find(order_id)


                @app.route('/health')
                def health():
                    return "ok"


                @router.post("/orders", status_code=201, response_model=Order)
                async def add(order: Order):
                    return order


                @mock.patch("shop.orders.find")
                def helper(find):
                    return find


                @cache.get
                def cached():
                    return 1
                """))
                .containsExactlyInAnyOrder(
                        "GET /orders/{order_id}", "DELETE /orders/{order_id}", "GET /health", "POST /orders");
    }

    @Test
    void shouldReadNest() {
        assertThat(of("src/cats.controller.ts", """
                @Controller('cats')
                export class CatsController {
                  private cats: Cat[] = [];

                  @Get(':id')
                  findOne(@Param('id') id: string) {
                    return this.cats[0];
                  }

                  @Post()
                  add(@Body() cat: Cat) {
                    this.cats.push(cat);
                  }
                }
                """)).containsExactlyInAnyOrder("GET /cats/{id}", "POST /cats");
    }

    @Test
    void shouldNotGuessPathsThatAreNotWrittenOut() {
        var controller = """
                @RequestMapping(%s)
                class Orders {
                    private int count;

                    @GetMapping(%s)
                    Order one() {
                        count++;
                        return null;
                    }

                    int count() {
                        return count;
                    }
                }
                """;
        assertThat(of("src/Orders.java", controller.formatted("\"/a\"", "value = \"/b\", produces = JSON")))
                .containsExactly("GET /a/b");
        assertThat(of("src/Orders.java", controller.formatted("Paths.BASE", "\"/b\"")))
                .isEmpty();
        assertThat(of("src/Orders.java", controller.formatted("\"/a\"", "Paths.V1 + \"/b\"")))
                .isEmpty();
        assertThat(of("src/Orders.java", controller.formatted("\"/a\"", "path = Paths.ONE, produces = \"x\"")))
                .isEmpty();
    }

    @Test
    void shouldFindNothingInOtherCodeAndInTests() {
        assertThat(
                        of(
                                "src/Plain.java",
                                "class Plain {\n    @Override\n    public String toString() {\n        return \"x\";\n    }\n}\n"))
                .isEmpty();
        assertThat(of("src/test/java/OrderControllerTest.java", """
                class OrderControllerTest {
                    @GetMapping("/x")
                    void x() {}
                }
                """)).isEmpty();
        assertThat(of("deploy.sh", "echo '@GetMapping(\"/x\")'\n")).isEmpty();
    }

    @Test
    void shouldBearAnnotationsThatAreMadeToBeSlow() {
        for (var text : List.of(
                "@A(".repeat(20_000),
                "@A(" + "\"".repeat(20_001),
                "@a.".repeat(10_000),
                "@A(" + "(".repeat(20_000),
                "@A(x=" + "{".repeat(20_000))) {
            assertThat(Annotation.before(text))
                    .allMatch(annotation -> annotation.paths().size() < 10);
        }
    }

    private static List<String> of(String path, String text) {
        return ServedEndpoints.of(CodeOutline.of(path, text)).stream()
                .flatMap(List::stream)
                .toList();
    }
}
