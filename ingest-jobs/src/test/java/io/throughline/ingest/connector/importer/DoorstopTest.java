// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.connector.ConnectorContract;
import io.throughline.ingest.connector.Connectors;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.SourceException;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

// [test->TL-US-21]
class DoorstopTest extends ConnectorContract {
    private Path write(String path, String text) throws IOException {
        var file = folder.resolve("reqs").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Connector open() {
        return Connectors.open("doorstop:" + folder.resolve("reqs"));
    }

    @Override
    protected Connector filled() throws Exception {
        write(".doorstop.yml", "settings:\n  digits: 3\n  prefix: REQ\n  sep: ''\n");
        write("REQ001.yml", """
                active: true
                derived: false
                header: |
                  Low battery
                level: 1.10
                links: []
                normative: true
                ref: ''
                reviewed: 9TcFUzsQWUHhoh5wsqnhL7VRtSqMaIhrCXg7mfIkxKM=
                text: |
                  The drone lands when the battery is *low*.
                """);
        write("REQ002.yml", "active: true\nnormative: false\nlevel: 2.0\nreviewed: null\ntext: |\n  Remarks\n");
        write("design/.doorstop.yml", "settings:\n  digits: 3\n  parent: REQ\n  prefix: DES\n  sep: '-'\n");
        write("design/DES-001.yml", """
                active: false
                links:
                - REQ001: 9TcFUzsQWUHhoh5w
                - REQ002
                references:
                - path: src/battery.c
                  type: file
                  keyword: low
                text: A voltage divider.
                """);
        write("design/index.yml", "initial: 1\noutline: []\n");
        write("design/.hidden/DES-009.yml", "text: no\n");
        write("tests/.doorstop.yml", "settings:\n  parent: REQ\n  prefix: TST\n");
        write(
                "tests/TST001.md",
                "---\nactive: true\nlinks:\n- REQ001: null\nref: tests/battery_test.c\n---\n\n# Lands\n\nFly until it lands.\n");
        return open();
    }

    @Override
    protected Connector empty() throws Exception {
        write("notes/readme.md", "no item\n");
        return open();
    }

    @Override
    protected Connector hostile() throws Exception {
        write(".doorstop.yml", "settings: {prefix: REQ}\n");
        for (int i = 0; i < HOSTILE.size(); i++) {
            var words =
                    HOSTILE.get(i).replaceAll("[\uD800\\p{Cntrl}&&[^\n]]", "").replace("\n", "\n  ");
            write(
                    "REQ" + i + ".yml",
                    "header: |\n  %s\ntext: |\n  %s\nlinks:\n- |\n  %s\n".formatted(words, words, words));
        }
        return open();
    }

    @Override
    protected void changeOne() throws Exception {
        write("design/DES-001.yml", "text: A coulomb counter.\n");
    }

    @Override
    protected String changed() {
        return "item:DES-001";
    }

    @Override
    protected void removeOne() throws Exception {
        Files.delete(folder.resolve("reqs/REQ002.yml"));
    }

    @Override
    protected String removed() {
        return "item:REQ002";
    }

    @Override
    protected void destroy() throws Exception {
        for (var path : java.util.List.of("REQ001.yml", "REQ002.yml", "design/DES-001.yml")) {
            write(path, "");
        }
    }

    @Test
    void shouldReadItemsByTheirDocument() throws Exception {
        try (var connector = filled()) {
            var requirement = document(connector, "REQ001");
            assertThat(requirement.type()).isEqualTo(DocumentType.USER_STORY);
            assertThat(requirement.title()).isEqualTo("Low battery");
            assertThat(requirement.content()).isEqualTo("The drone lands when the battery is *low*.");
            assertThat(requirement.properties())
                    .containsEntry(PropertyKeys.STATUS, "approved")
                    .containsEntry("level", "1.10");
            assertThat(document(connector, "REQ002").type()).isEqualTo(DocumentType.PAGE);
            assertThat(document(connector, "REQ002").properties()).containsEntry(PropertyKeys.STATUS, "draft");
            assertThat(document(connector, "DES-001").type()).isEqualTo(DocumentType.TECH_SPEC);
            assertThat(document(connector, "DES-001").properties()).containsEntry(PropertyKeys.STATUS, "deprecated");
            assertThat(document(connector, "TST001").type()).isEqualTo(DocumentType.TEST);
            assertThat(document(connector, "TST001").title()).isEqualTo("Lands");
            assertThat(records(connector)).hasSize(4);
        }
    }

    @Test
    void shouldLinkItemsAndFiles() throws Exception {
        try (var connector = filled()) {
            assertThat(links(connector))
                    .containsExactly(
                            "SPECIFIES DES-001 -> REQ001 (declared design/DES-001.yml:3)",
                            "SPECIFIES DES-001 -> REQ002 (declared design/DES-001.yml:4)",
                            "IMPLEMENTS src/battery.c -> DES-001 (declared design/DES-001.yml:6)",
                            "VERIFIES TST001 -> REQ001 (declared tests/TST001.md:4)",
                            "IMPLEMENTS tests/battery_test.c -> TST001 (declared tests/TST001.md:1)");
            assertThat(findings(connector)).isEmpty();
        }
    }

    @Test
    void shouldRefuseTheSourceWhenAnItemIsBroken() throws Exception {
        try (var connector = filled()) {
            write("REQ002.yml", "text: [\n");
            assertThatThrownBy(() -> records(connector))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("REQ002.yml:2: it is no YAML (");
        }
    }

    @Test
    void shouldNotBuildObjects() throws Exception {
        try (var connector = filled()) {
            write("REQ002.yml", "text: !!javax.script.ScriptEngineManager [x]\nheader: safe\n");
            assertThatThrownBy(() -> records(connector))
                    .hasMessageContaining("REQ002.yml:1: it is no YAML (Global tag");
        }
    }

    @Test
    void shouldSayWhatItNeeds() throws Exception {
        var file = write("REQ001.yml", "text: x\n");
        assertThatThrownBy(() -> Connectors.open("doorstop:" + file))
                .hasMessage("doorstop:%s is a file: name the folder of a Doorstop tree, for example doorstop:reqs."
                        .formatted(file));
    }
}
