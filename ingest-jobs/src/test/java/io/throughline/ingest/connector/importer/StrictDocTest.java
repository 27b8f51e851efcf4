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
import org.junit.jupiter.api.Test;

// [test->TL-US-21]
class StrictDocTest extends ConnectorContract {
    private static final String SPEC = """
            [DOCUMENT]
            MID: c2d4542d5f1741c88dfcb4f68ad7dcbd
            TITLE: Drone requirements
            UID: DRONE
            VERSION: 2.1
            OPTIONS:
              ENABLE_MID: On

            [GRAMMAR]
            ELEMENTS:
            - TAG: REQUIREMENT
              FIELDS:
              - TITLE: UID
                TYPE: String
                REQUIRED: True

            [TEXT]
            STATEMENT: >>>
            These are the requirements of the drone.
            <<<

            [[SECTION]]
            TITLE: Flight

            [TEXT]
            STATEMENT: All that flies.

            [[REQUIREMENT]]
            UID: DR-1
            STATUS: Approved
            TAGS: flight, safety
            TITLE: Low battery
            STATEMENT: >>>
            The drone shall land
            [REQUIREMENT]
            when the battery is low.
            <<<
            RATIONALE: A fall is worse.
            COMMENT: >>>
            First remark.
            <<<
            COMMENT: >>>
            Second remark.
            <<<

            [REQUIREMENT]
            UID: DR-2
            STATUS: Somewhere
            STATEMENT: Low is below a fifth.
            RELATIONS:
            - TYPE: Parent
              VALUE: DR-9
            - TYPE: Parent
              VALUE: DR-8
              ROLE: Implements
            - TYPE: File
              VALUE: /src/battery.c
            - TYPE: Odd
              VALUE: X

            [[/REQUIREMENT]]

            [[/SECTION]]

            [TEST_CASE]
            TITLE: Lands on time
            STATEMENT: Fly until the battery is low.
            REFS:
            - TYPE: Parent
              VALUE: DR-1
              ROLE: Verifies
            """;

    private Connector open(String text) throws IOException {
        Files.createDirectories(folder.resolve("docs"));
        Files.writeString(folder.resolve("docs/drone.sdoc"), text);
        return Connectors.open("strictdoc:" + folder.resolve("docs"));
    }

    @Override
    protected Connector filled() throws Exception {
        return open(SPEC);
    }

    @Override
    protected Connector empty() throws Exception {
        return Connectors.open("strictdoc:" + Files.createDirectories(folder.resolve("docs")));
    }

    @Override
    protected Connector hostile() throws Exception {
        var text = new StringBuilder("[DOCUMENT]\nTITLE: x\n");
        for (int i = 0; i < HOSTILE.size(); i++) {
            var words = HOSTILE.get(i).replaceAll("[\u0000\uD800]", "");
            text.append(
                    "\n[REQUIREMENT]\nUID: %s\nTITLE: %s\nSTATEMENT: >>>\n%s\n<<<\nTAGS: %s\nRELATIONS:\n- TYPE: Parent\n  VALUE: %s\n"
                            .formatted(i % 2 == 0 ? "R-" + i : words.replace("\n", ""), words, words, words, words));
        }
        return open(text.toString());
    }

    @Override
    protected void changeOne() throws Exception {
        open(SPEC.replace("a fifth", "a quarter"));
    }

    @Override
    protected String changed() {
        return "item:DR-2";
    }

    @Override
    protected void removeOne() throws Exception {
        open(SPEC.substring(0, SPEC.indexOf("[TEST_CASE]")));
    }

    @Override
    protected String removed() {
        return "item:DRONE#Lands on time";
    }

    @Override
    protected void destroy() throws Exception {
        open("");
    }

    @Test
    void shouldReadADocumentWithItsTextAndItsRequirements() throws Exception {
        try (var connector = filled()) {
            var document = document(connector, "DRONE");
            assertThat(document.type()).isEqualTo(DocumentType.PRD);
            assertThat(document.title()).isEqualTo("Drone requirements");
            assertThat(document.content())
                    .isEqualTo("These are the requirements of the drone.\n\n## Flight\n\nAll that flies.");
            assertThat(document.properties()).containsEntry(PropertyKeys.VERSION, "2.1");
            var requirement = document(connector, "DR-1");
            assertThat(requirement.type()).isEqualTo(DocumentType.USER_STORY);
            assertThat(requirement.title()).isEqualTo("Low battery");
            assertThat(requirement.content())
                    .isEqualTo("The drone shall land\n[REQUIREMENT]\nwhen the battery is low.\n\n"
                            + "## rationale\n\nA fall is worse.\n\n## comment\n\nFirst remark.\n\nSecond remark.");
            assertThat(requirement.properties())
                    .containsEntry(PropertyKeys.STATUS, "approved")
                    .containsEntry(PropertyKeys.TAGS, java.util.List.of("flight", "safety"));
            assertThat(document(connector, "DR-2").properties())
                    .doesNotContainKey(PropertyKeys.STATUS)
                    .containsEntry(PropertyKeys.SOURCE_STATUS, "Somewhere");
            assertThat(document(connector, "DRONE#Lands on time").type()).isEqualTo(DocumentType.TEST);
            assertThat(records(connector)).hasSize(4);
        }
    }

    @Test
    void shouldReadHierarchyRelationsAndFiles() throws Exception {
        try (var connector = filled()) {
            assertThat(links(connector))
                    .containsExactly(
                            "PARENT_OF DRONE -> DR-1 (declared drone.sdoc:28)",
                            "PARENT_OF DR-1 -> DR-2 (declared drone.sdoc:46)",
                            "PARENT_OF DR-9 -> DR-2 (declared drone.sdoc:51)",
                            "IMPLEMENTS DR-2 -> DR-8 (declared drone.sdoc:53)",
                            "IMPLEMENTS src/battery.c -> DR-2 (declared drone.sdoc:56)",
                            "PARENT_OF DRONE -> DRONE#Lands on time (declared drone.sdoc:65)",
                            "VERIFIES DRONE#Lands on time -> DR-1 (declared drone.sdoc:69)");
            assertThat(findings(connector))
                    .containsExactly(
                            "invalid: drone.sdoc:46: the relation to `X` has the type `Odd`, allowed are Parent,"
                                    + " Child and File; it is left out.");
        }
    }

    @Test
    void shouldRefuseTheSourceWhenATextIsNeverClosed() throws Exception {
        try (var connector = open("[DOCUMENT]\nTITLE: x\n\n[TEXT]\nSTATEMENT: >>>\nno end\n")) {
            assertThatThrownBy(() -> records(connector))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("drone.sdoc:5: the text that begins with >>> is never closed with <<<")
                    .hasMessageEndingWith("what earlier runs have stored stays.");
        }
    }

    @Test
    void shouldRefuseWhatIsNoDocument() throws Exception {
        try (var connector = open("hello\n")) {
            assertThatThrownBy(() -> records(connector)).hasMessageContaining("does not begin with [DOCUMENT]");
        }
    }

    @Test
    void shouldReadOldFreeText() throws Exception {
        try (var connector = open(
                "[DOCUMENT]\nTITLE: x\n\n[FREETEXT]\nOld words.\n[/FREETEXT]\n\n[SECTION]\nTITLE: s\n\n[/SECTION]\n")) {
            assertThat(document(connector, "docs:drone.sdoc").content()).isEqualTo("Old words.\n\n## s");
        }
    }
}
