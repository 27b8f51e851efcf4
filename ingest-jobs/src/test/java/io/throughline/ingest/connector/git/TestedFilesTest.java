// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [test->TL-US-59]
class TestedFilesTest {
    private static final TestedFiles FILES = TestedFiles.among(List.of(
            "orders/src/main/java/shop/Cart.java",
            "users/src/main/java/shop/Cart.java",
            "users/src/main/java/shop/User.java",
            "web/cart.ts",
            "web/view.jsx",
            "shop/cart.py",
            "pkg/cart.go",
            "a/same.py",
            "b/same.py"));

    @ParameterizedTest
    @CsvSource({
        "orders/src/test/java/shop/CartTest.java, orders/src/main/java/shop/Cart.java",
        "users/src/test/java/shop/CartIT.java, users/src/main/java/shop/Cart.java",
        "users/src/test/java/shop/UserTests.java, users/src/main/java/shop/User.java",
        "web/cart.test.ts, web/cart.ts",
        "web/view.spec.jsx, web/view.jsx",
        "tests/test_cart.py, shop/cart.py",
        "shop/cart_test.py, shop/cart.py",
        "pkg/cart_test.go, pkg/cart.go"
    })
    void shouldFindWhatATestIsNamedAfter(String test, String tested) {
        assertThat(FILES.of(test)).contains(tested);
    }

    @ParameterizedTest
    @CsvSource({
        "src/test/java/shop/NothingTest.java",
        "src/test/java/shop/Test.java",
        "tests/test_same.py",
        "src/main/java/shop/Cart.java",
        "tests/conftest.py"
    })
    void shouldNotGuess(String test) {
        assertThat(FILES.of(test)).isEmpty();
    }

    @Test
    void shouldFindNothingAmongNothing() {
        assertThat(TestedFiles.NONE.of("CartTest.java")).isEmpty();
    }
}
