// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/java/org/acme/Shop.java",
                "module/src/integrationTest/kotlin/A.kt",
                "tests/helpers.py",
                "pkg/test_cart.py",
                "pkg/cart_test.py",
                "conftest.py",
                "pkg/cart_test.go",
                "src/cart.test.ts",
                "src/cart.spec.js",
                "web/e2e/login.ts",
                "src/__tests__/cart.jsx",
                "features/login.feature",
            })
    void shouldKnowTestsByTheirPath(String path) {
        assertThat(TestCode.isTestPath(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/org/acme/Shop.java",
                "src/test/resources/data.yaml",
                "src/contest/latest.py",
                "attestation/a.go",
                "src/testimonial.ts",
                "test.properties",
                "testdata/schema.sql",
                "src/i18n/it/messages.ts",
            })
    void shouldKnowCodeByItsPath(String path) {
        assertThat(TestCode.isTestPath(path)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    src/ShopTest.java   | import org.junit.jupiter.api.Test; class ShopTest { }        | true
                    src/Shops.java      | 'import org.junit.Test;\nclass Shops {\n  @Test void a() {}' | true
                    src/LoadTest.java   | class LoadTest { }                                           | false
                    src/Runner.java     | import org.junit.runner.Runner; class Runner { }             | false
                    shop/checks.py      | 'import unittest\nclass A(unittest.TestCase): pass'          | true
                    shop/fixtures.py    | import pytest                                                | false
                    """)
    void shouldKnowTestsByTheFrameworkTheyUse(String path, String text, boolean test) {
        assertThat(TestCode.isTest(path, Language.of(path).orElseThrow(), text)).isEqualTo(test);
    }
}
