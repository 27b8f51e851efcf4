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
class NeedsTest extends ConnectorContract {
    private static final String NEEDS = """
            {"created": "2026-11-01T10:00:00", "current_version": "2.0", "project": "drone",
             "versions": {
              "1.0": {"needs": {"OLD": {"id": "OLD", "title": "gone", "type": "req"}}},
              "2.0": {
               "needs_schema": {"properties": {
                 "tests": {"field_type": "links"}, "tests_back": {"field_type": "backlinks"}, "blocks": {"field_type": "links"}}},
               "needs": {
                "REQ_1": {"id": "REQ_1", "title": "Low battery", "type": "req", "type_name": "Requirement", "status": "open",
                  "tags": ["power", "safety"], "content": "Lands when **low**.", "docname": "power/battery", "doctype": ".rst",
                  "lineno": 12, "links": [], "tests_back": ["TC_1"], "parts": {"1": {"id": "1"}}},
                "SPEC_1": {"id": "SPEC_1", "title": "Divider", "type": "spec", "status": "my own", "tags": "a;b",
                  "description": "Measures.", "links": ["REQ_1.1", "REQ_1"], "blocks": ["SPEC_9"], "parent_need": "SPEC_0"},
                "TC_1": {"id": "TC_1", "title": "Lands", "type": "test", "links": [], "tests": ["REQ_1"]},
                "EXT_1": {"id": "EXT_1", "title": "elsewhere", "type": "req", "is_external": true}
               }}}}
            """;

    private Path file() {
        return folder.resolve("needs.json");
    }

    private Connector open(String text) throws IOException {
        Files.writeString(file(), text);
        return Connectors.open("needs:" + file());
    }

    @Override
    protected Connector filled() throws Exception {
        return open(NEEDS);
    }

    @Override
    protected Connector empty() throws Exception {
        return open("{\"versions\": {}}");
    }

    @Override
    protected Connector hostile() throws Exception {
        var json = tools.jackson.databind.json.JsonMapper.builder().build();
        var needs = new java.util.LinkedHashMap<String, Object>();
        for (int i = 0; i < HOSTILE.size(); i++) {
            var words = HOSTILE.get(i).replace("\uD800", "");
            needs.put(
                    "N" + i,
                    java.util.Map.of(
                            "id",
                            i % 2 == 0 ? "N" + i : words,
                            "title",
                            words,
                            "type",
                            words,
                            "status",
                            words,
                            "tags",
                            java.util.List.of(words),
                            "content",
                            words,
                            "links",
                            java.util.List.of(words),
                            "docname",
                            words));
        }
        return open(json.writeValueAsString(
                java.util.Map.of("versions", java.util.Map.of("", java.util.Map.of("needs", needs)))));
    }

    @Override
    protected void changeOne() throws Exception {
        open(NEEDS.replace("Measures.", "Measures voltage."));
    }

    @Override
    protected String changed() {
        return "item:SPEC_1";
    }

    @Override
    protected void removeOne() throws Exception {
        open(NEEDS.replaceAll("(?m)^.*\"TC_1\": .*$\n", ""));
    }

    @Override
    protected String removed() {
        return "item:TC_1";
    }

    @Override
    protected void destroy() throws Exception {
        open("");
    }

    @Test
    void shouldReadTheCurrentVersion() throws Exception {
        try (var connector = filled()) {
            var requirement = document(connector, "REQ_1");
            assertThat(requirement.type()).isEqualTo(DocumentType.USER_STORY);
            assertThat(requirement.title()).isEqualTo("Low battery");
            assertThat(requirement.content()).isEqualTo("Lands when **low**.");
            assertThat(requirement.properties())
                    .containsEntry(PropertyKeys.STATUS, "draft")
                    .containsEntry(PropertyKeys.TAGS, java.util.List.of("power", "safety"));
            assertThat(document(connector, "SPEC_1").content()).isEqualTo("Measures.");
            assertThat(document(connector, "SPEC_1").properties())
                    .containsEntry(PropertyKeys.SOURCE_STATUS, "my own")
                    .doesNotContainKey(PropertyKeys.STATUS);
            assertThat(records(connector)).hasSize(3);
        }
    }

    @Test
    void shouldReadLinksOfEveryKind() throws Exception {
        try (var connector = filled()) {
            assertThat(links(connector))
                    .containsExactly(
                            "SPECIFIES SPEC_1 -> REQ_1 (declared needs.json)",
                            "PARENT_OF SPEC_0 -> SPEC_1 (declared needs.json)",
                            "DEPENDS_ON SPEC_9 -> SPEC_1 (declared needs.json)",
                            "VERIFIES TC_1 -> REQ_1 (declared needs.json)");
            assertThat(findings(connector)).isEmpty();
        }
    }

    @Test
    void shouldNameTheDocumentThatANeedIsWrittenIn() throws Exception {
        try (var connector =
                open(NEEDS.replace("\"links\": [], \"tests_back\"", "\"links\": [\"X\"], \"tests_back\""))) {
            assertThat(links(connector)).contains("PARENT_OF X -> REQ_1 (declared power/battery.rst:12)");
        }
    }

    @Test
    void shouldRefuseWhatIsBroken() throws Exception {
        try (var connector = open("{\"versions\":\n{\"1\": oops}}")) {
            assertThatThrownBy(() -> records(connector))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("needs.json:2: it is no well-formed JSON");
        }
        try (var connector = open("{}")) {
            assertThatThrownBy(() -> records(connector)).hasMessageContaining("it is no needs.json");
        }
        try (var connector = open("[".repeat(100_000))) {
            assertThatThrownBy(() -> records(connector)).isInstanceOf(SourceException.class);
        }
    }
}
