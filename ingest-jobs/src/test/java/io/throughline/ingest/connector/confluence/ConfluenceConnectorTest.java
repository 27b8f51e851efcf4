// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.connector.ConnectorContract;
import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.connector.rest.TestService;
import io.throughline.ingest.connector.rest.TestService.Reply;
import io.throughline.ingest.model.ChunkType;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.SourceException;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

// [test->TL-US-22]
class ConfluenceConnectorTest extends ConnectorContract {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TEXT = """
            <h2>Why&nbsp;so</h2><p>Because of <ac:link><ri:page ri:content-title="Battery" /></ac:link>.</p>
            <ac:structured-macro ac:name="code"><ac:parameter ac:name="language">java</ac:parameter><ac:plain-text-body><![CDATA[if (a < b && c[d[0]]]]><![CDATA[> e) {}]]></ac:plain-text-body></ac:structured-macro>
            <table><tbody><tr><th>Key</th><td>Value</td></tr></tbody></table>
            <ac:structured-macro ac:name="info"><ac:rich-text-body><p>Mind this.</p></ac:rich-text-body></ac:structured-macro>
            <ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>Did it</ac:task-body></ac:task></ac:task-list>
            """;

    private final List<ObjectNode> pages = new ArrayList<>();
    private final Set<String> restricted = new HashSet<>();
    private TestService service;
    private boolean cloud = true;

    @BeforeEach
    void start() throws IOException {
        service = new TestService().answering(this::answer);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Reply answer(String path) {
        var plain = path.replaceFirst("\\?.*", "");
        if (path.equals("/wiki/api/v2/spaces?keys=CO")) {
            return Reply.json("{\"results\": [{\"id\": \"77\"}]}");
        }
        if (plain.equals("/wiki/api/v2/spaces/77/pages") || plain.equals("/wiki/rest/api/content")) {
            return list(path);
        }
        if (plain.equals("/wiki/api/v2/folders/F")) {
            return Reply.json("{\"id\": \"F\", \"parentType\": \"page\", \"parentId\": \"1\"}");
        }
        if (plain.endsWith("/restriction/byOperation/read")) {
            return Reply.json(restriction(plain.split("/")[5]));
        }
        if (plain.endsWith("/labels") || plain.endsWith("/label")) {
            return Reply.json(
                    "{\"results\": [{\"name\": \"%s\"}]}".formatted(plain.contains("/2/") ? "tech-spec" : "misc"));
        }
        return pages.stream()
                .filter(page ->
                        plain.endsWith((cloud ? "/api/v2/pages/" : "/rest/api/content/") + Json.text(page, "id")))
                .findFirst()
                .map(Reply::json)
                .orElse(Reply.status(404));
    }

    private Reply list(String path) {
        int page = Integer.parseInt(TestService.parameter(path, "cursor", "1"));
        var answer = JSON.createObjectNode();
        answer.set("results", TestService.page(pages, page, 2));
        if (page * 2 < pages.size()) {
            // Relative to the server in the cloud, to the context path elsewhere.
            var start = cloud ? "/wiki/api/v2/spaces/77/pages" : "/rest/api/content";
            answer.putObject("_links").put("next", start + "?cursor=" + (page + 1));
        }
        return Reply.json(answer);
    }

    private JsonNode restriction(String id) {
        var operation = JSON.createObjectNode();
        var group = operation.putObject("restrictions").putObject("group").putArray("results");
        if (restricted.contains(id)) {
            group.addObject().put("name", "board");
        }
        return operation;
    }

    private Connector open(String further) {
        var config = ConfluenceConfig.of(
                service.address() + "/wiki?space=CO" + (cloud ? "&kind=cloud" : "") + further, Map.of());
        return ConfluenceConnector.open(config.with(TestService.PATIENCE));
    }

    private ObjectNode page(String id, String parent, String title, String text) {
        var page = JSON.createObjectNode().put("id", id).put("title", title).put("parentId", parent);
        page.put("parentType", parent.equals("F") ? "folder" : "page");
        page.put("status", "current").put("type", "page").put("spaceId", "77");
        page.putObject("space").put("key", "CO");
        page.putObject("version").put("number", 1).put("createdAt", "2026-01-02T03:04:05.000Z");
        page.putObject("body").putObject("storage").put("value", text);
        if (!parent.isEmpty()) {
            page.putArray("ancestors").addObject().put("id", parent);
        }
        page.putObject("restrictions").set("read", restriction(id));
        pages.add(page);
        return page;
    }

    @Override
    protected Connector filled() {
        pages.clear();
        page("3", "2", "Cells", "<p>Small.</p>");
        page("2", "1", "Battery", TEXT);
        page("1", "", "Home", "<p>Welcome.</p>");
        return open("");
    }

    @Override
    protected Connector empty() {
        return open("");
    }

    @Override
    protected Connector hostile() {
        for (int i = 0; i < HOSTILE.size(); i++) {
            var words = HOSTILE.get(i).replace("\uD800", "");
            page(Integer.toString(i), words, words, words)
                    .putObject("version")
                    .put("number", words)
                    .put("createdAt", words);
        }
        return open("");
    }

    @Override
    protected void changeOne() {
        ((ObjectNode) pages.get(0).path("version")).put("number", 2);
    }

    @Override
    protected String changed() {
        return "page:3";
    }

    @Override
    protected void removeOne() {
        pages.remove(0);
    }

    @Override
    protected String removed() {
        return "page:3";
    }

    @Override
    protected void destroy() {
        service.close();
    }

    @Test
    void shouldReadTheTreeParentsFirst() {
        try (var connector = filled()) {
            assertThat(records(connector).stream().map(record -> record.path()))
                    .containsExactly("page:1", "page:2", "page:3");
            var place = " (tracker " + service.address() + "/wiki/pages/viewpage.action?pageId=";
            assertThat(links(connector))
                    .containsExactly("PARENT_OF CO:1 -> CO:2" + place + "2)", "PARENT_OF CO:2 -> CO:3" + place + "3)");
        }
    }

    @Test
    void shouldKeepCodeTablesAndTheWordsOfLinks() {
        for (boolean kind : new boolean[] {true, false}) {
            cloud = kind;
            try (var connector = filled()) {
                var document = document(connector, "CO:2");
                assertThat(document.title()).isEqualTo("Battery");
                assertThat(document.type()).isEqualTo(DocumentType.TECH_SPEC);
                assertThat(document.content())
                        .contains("Because of Battery.")
                        .contains("if (a < b && c[d[0]]> e) {}")
                        .contains("Mind this.")
                        .contains("[x] Did it")
                        .doesNotContain("java");
                assertThat(document.blocks().stream().map(block -> block.type()))
                        .contains(ChunkType.CODE_BLOCK, ChunkType.TABLE, ChunkType.LIST);
                assertThat(document.properties()).containsEntry(PropertyKeys.VERSION, "1");
                assertThat(findings(connector)).isEmpty();
            }
        }
    }

    @Test
    void shouldCloseWhatIsBelowARestriction() {
        for (boolean kind : new boolean[] {true, false}) {
            cloud = kind;
            restricted.clear();
            var open = fingerprints(filled());
            restricted.add("2");
            try (var connector = filled()) {
                assertThat(document(connector, "CO:1").properties()).doesNotContainKey(PropertyKeys.ACCESS_LEVEL);
                assertThat(document(connector, "CO:2").properties())
                        .containsEntry(PropertyKeys.ACCESS_LEVEL, "restricted");
                assertThat(document(connector, "CO:3").properties())
                        .containsEntry(PropertyKeys.ACCESS_LEVEL, "restricted");
                assertThat(fingerprints(connector).get("page:3")).isNotEqualTo(open.get("page:3"));
            }
        }
    }

    @Test
    void shouldCloseWhatIsInAClosedFolder() {
        filled();
        restricted.add("F");
        page("4", "F", "Inside", "<p>x</p>");
        try (var connector = open("")) {
            assertThat(document(connector, "CO:4").properties()).containsEntry(PropertyKeys.ACCESS_LEVEL, "restricted");
            assertThat(links(connector)).anyMatch(link -> link.startsWith("PARENT_OF CO:1 -> CO:4"));
        }
    }

    @Test
    void shouldRefuseTheSourceRatherThanGiveHalfOfIt() {
        try (var connector = filled()) {
            service.answering(path -> path.contains("cursor=2") ? Reply.status(502) : answer(path));
            assertThatThrownBy(() -> records(connector))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("answers with status 502")
                    .hasMessageEndingWith("what earlier runs have stored stays.");
            service.answering(path -> path.contains("/restriction/") ? Reply.status(403) : answer(path));
            assertThatThrownBy(() -> records(connector)).hasMessageContaining("without a token");
        }
    }

    @Test
    void shouldSayWhenThereIsNoSpace() {
        service.answering(path -> Reply.json("{\"results\": []}"));
        try (var connector = open("")) {
            assertThatThrownBy(() -> records(connector)).hasMessageContaining("there is no space CO");
        }
    }

    // [test->TL-US-31]
    @Test
    void shouldCloseASinglePageThatStandsBelowAClosedOne() throws Exception {
        for (var kind : List.of(true, false)) {
            cloud = kind;
            restricted.add("1");
            try (var connector = (ConfluenceConnector) filled()) {
                assertThat(connector.reader().read("page:3").orElseThrow().attributes())
                        .containsEntry("closed", "true")
                        .containsEntry("parent", "2");
            }
        }
    }

    // [test->TL-US-31]
    @Test
    void shouldNotHoldSinglePagesOfOtherSpacesOrInTheBin() throws Exception {
        for (var kind : List.of(true, false)) {
            cloud = kind;
            try (var connector = (ConfluenceConnector) filled()) {
                pages.get(0).put("spaceId", "78").putObject("space").put("key", "OTHER");
                pages.get(1).put("status", "trashed");

                assertThat(connector.reader().read("page:3")).isEmpty();
                assertThat(connector.reader().read("page:2")).isEmpty();
                assertThat(connector.reader().read("page:1")).isPresent();
            }
        }
    }
}
