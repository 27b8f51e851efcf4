// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

// [test->TL-US-52]
class CodePathsTest {
    private static final String SHOP = "shop/src/main/java/org/shop/Cart.java";
    private static final String BANK = "bank/src/main/java/org/shop/Cart.java";
    private final CodePaths paths = new CodePaths(List.of(SHOP, BANK, "web/src/a.ts", "src/a.ts", "b.py"));

    private List<String> meant(String name, String report) {
        return paths.meant(name, List.of(), report);
    }

    @Test
    void shouldFindAFileByTheEndOfItsPath() {
        assertThat(new CodePaths(List.of(SHOP)).meant("org/shop/Cart.java", List.of(), ""))
                .containsExactly(SHOP);
        assertThat(meant("shop/Cart.java", "")).containsExactly(SHOP, BANK);
        assertThat(meant("op/Cart.java", "")).isEmpty();
        assertThat(meant("org/shop/Gone.java", "")).isEmpty();
    }

    @Test
    void shouldPreferTheModuleThatTheReportLiesIn() {
        assertThat(meant("org/shop/Cart.java", "bank/target/site/jacoco/jacoco.xml"))
                .containsExactly(BANK);
        assertThat(meant("src/a.ts", "web/coverage/lcov.info")).containsExactly("web/src/a.ts");
        assertThat(meant("./src/a.ts", "coverage/lcov.info")).containsExactly("src/a.ts");
        assertThat(meant("org/shop/Cart.java", "target/jacoco.xml")).containsExactly(SHOP, BANK);
    }

    @Test
    void shouldFindWhatWasMeasuredElsewhere() {
        assertThat(meant("/home/ci/shop/web/src/a.ts", "")).containsExactly("web/src/a.ts");
        assertThat(meant("C:/ci/src/a.ts", "")).containsExactly("src/a.ts");
        assertThat(paths.meant("a.ts", List.of("/ci/build/web/src"), "")).containsExactly("web/src/a.ts");
        assertThat(paths.meant("b.py", List.of("/ci/build"), "")).containsExactly("b.py");
    }
}
