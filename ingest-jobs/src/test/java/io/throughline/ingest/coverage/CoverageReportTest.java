// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [test->TL-US-52]
class CoverageReportTest {
    private static CoverageReport read(String text) throws BrokenCoverageException {
        return CoverageReport.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String lines(CoverageReport report, String name) {
        return report.files().getOrDefault(name, LineCoverage.NONE).format();
    }

    @Test
    void shouldReadJacocoWithItsDocumentType() throws Exception {
        var report = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">
                <report name="shop"><group name="all"><package name="org/shop"><class name="org/shop/Cart">
                <method name="add" line="3"><counter type="LINE" missed="1" covered="1"/></method></class>
                <sourcefile name="Cart.java"><line nr="3" mi="0" ci="2" mb="0" cb="0"/><line nr="4" mi="5" ci="0"/>
                </sourcefile></package></group></report>
                """);

        assertThat(report.files()).containsOnlyKeys("org/shop/Cart.java");
        assertThat(lines(report, "org/shop/Cart.java")).isEqualTo("3+ 4-");
    }

    @Test
    void shouldReadLcovAndAddUpRecordsOfOneFile() throws Exception {
        var report = read(
                "TN:\nSF:src\\cart.ts\nFN:1,add\nDA:1,4\nDA:2,0,checksum\nend_of_record\nSF:src\\cart.ts\nDA:2,1\nDA:7,0\nend_of_record\n");

        assertThat(report.files()).containsOnlyKeys("src/cart.ts");
        assertThat(lines(report, "src/cart.ts")).isEqualTo("1+ 2+ 7-");
    }

    @Test
    void shouldReadCoberturaAndItsRoots() throws Exception {
        var report = read("""
                <coverage line-rate="0.5"><sources><source>/ci/shop</source></sources><packages><package name="shop"><classes>
                <class name="cart" filename="shop/cart.py"><methods><method name="add"><lines><line number="2" hits="1"/></lines>
                </method></methods><lines><line number="2" hits="1"/><line number="3" hits="0"/></lines></class>
                </classes></package></packages></coverage>
                """);

        assertThat(report.roots()).containsExactly("/ci/shop");
        assertThat(lines(report, "shop/cart.py")).isEqualTo("2+ 3-");
    }

    @Test
    void shouldNameTheLineOfADamage() {
        assertThatThrownBy(() -> read("TN:\nSF:a.ts\nDA:1,x\nend_of_record\n"))
                .isInstanceOfSatisfying(BrokenCoverageException.class, e -> {
                    assertThat(e.line()).isEqualTo(3);
                    assertThat(e).hasMessageContaining("`x`");
                });
        assertThatThrownBy(() -> read("<report>\n<package name='a'>\n<sourcefile"))
                .isInstanceOfSatisfying(
                        BrokenCoverageException.class, e -> assertThat(e.line()).isEqualTo(3));
        assertThatThrownBy(() -> read("SF:a.ts\nDA:1,1\n")).hasMessageContaining("cut off");
        assertThatThrownBy(() -> read("<project/>")).hasMessageContaining("none of");
        assertThatThrownBy(() -> read("")).hasMessageContaining("none of");
        assertThatThrownBy(() -> read("SF:a.ts\nDA:99999999999,1\nend_of_record"))
                .hasMessageContaining("between 1");
    }

    @Test
    void shouldNeitherExpandNorFetchEntities(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "/root/of/secrets");
        var outside = """
                <!DOCTYPE coverage [<!ENTITY x SYSTEM "%s">]>
                <coverage><sources><source>&x;</source></sources></coverage>
                """.formatted(secret.toUri());
        var inside = outside.replaceFirst("SYSTEM \"[^\"]*\"", "\"boom\"");

        assertThatThrownBy(() -> read(outside)).isInstanceOf(BrokenCoverageException.class);
        assertThatThrownBy(() -> read(inside)).isInstanceOf(BrokenCoverageException.class);
    }
}
