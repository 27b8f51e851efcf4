// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.SharedFile;
import io.throughline.ingest.connector.ConnectorContract;
import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.connector.rest.TestService;
import io.throughline.ingest.connector.rest.TestService.Reply;
import io.throughline.ingest.model.ChunkType;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.SourceException;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

// [test->TL-US-22]
class JiraConnectorTest extends ConnectorContract {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FIELDS = """
            [{"id": "summary"},
             {"id": "customfield_1", "schema": {"custom": "com.pyxis.greenhopper.jira:gh-epic-link"}},
             {"id": "customfield_2", "schema": {"custom": "com.pyxis.greenhopper.jira:gh-epic-label"}},
             {"id": "customfield_3", "schema": {"custom": "com.pyxis.greenhopper.jira:jsw-story-points"}}]""";

    private final List<ObjectNode> issues = new ArrayList<>();
    private TestService service;
    private boolean cloud = true;
    private int total = -1;

    @BeforeEach
    void start() throws IOException {
        service = new TestService().answering(this::answer);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Reply answer(String path) {
        if (path.equals("/rest/api/2/serverInfo")) {
            return Reply.json("{\"deploymentType\": \"%s\"}".formatted(cloud ? "Cloud" : "Server"));
        }
        if (path.equals("/rest/api/2/field")) {
            return Reply.json(FIELDS);
        }
        if (path.startsWith(cloud ? "/rest/api/3/search/jql?" : "/rest/api/2/search?")) {
            return search(path);
        }
        var plain = path.replaceFirst("\\?.*", "");
        for (var issue : issues) {
            var own = "/rest/api/" + (cloud ? "3" : "2") + "/issue/" + Json.text(issue, "key");
            if (plain.equals(own)) {
                return Reply.json(issue);
            }
            if (plain.equals(own + "/changelog") && cloud) {
                return changelog(issue.path("histories"), path);
            }
            if (plain.equals(own + "/comment")) {
                return Reply.json(
                        "{\"total\": 1, \"comments\": [{\"author\": {\"displayName\": \"Bob\"}, \"body\": \"Soon?\", \"renderedBody\": \"\"}]}");
            }
        }
        return Reply.status(404);
    }

    private static Reply changelog(JsonNode histories, String path) {
        int start = Integer.parseInt(TestService.parameter(path, "startAt", "0"));
        var answer = JSON.createObjectNode().put("startAt", start).put("maxResults", 100);
        var values = answer.put("total", histories.size()).putArray("values");
        for (int i = start; i < Math.min(start + 100, histories.size()); i++) {
            values.add(histories.get(i));
        }
        return Reply.json(answer);
    }

    /** As each kind of Jira gives them. */
    private void histories(ObjectNode issue, String histories) {
        issue.set("histories", JSON.readTree(histories));
        issue.putObject("changelog").set("histories", issue.path("histories"));
    }

    private Reply search(String path) {
        var answer = JSON.createObjectNode();
        if (cloud) {
            int page = Integer.parseInt(TestService.parameter(path, "nextPageToken", "1"));
            answer.set("issues", TestService.page(issues, page, 2));
            boolean last = page * 2 >= issues.size();
            answer.put("isLast", last);
            if (!last) {
                answer.put("nextPageToken", Integer.toString(page + 1));
            }
        } else {
            int start = Integer.parseInt(TestService.parameter(path, "startAt", "0"));
            answer.set("issues", TestService.page(issues.subList(Math.min(start, issues.size()), issues.size()), 1, 2));
            answer.put("total", total < 0 ? issues.size() : start == 0 ? total : total - 1);
        }
        return Reply.json(answer);
    }

    private Connector open(String further) {
        var config = JiraConfig.of(service.address() + "?project=CO" + further, Map.of());
        return JiraConnector.open(config.with(TestService.PATIENCE));
    }

    private ObjectNode issue(String key, String fields) {
        var issue = JSON.createObjectNode().put("key", key);
        issue.set("fields", JSON.readTree(fields));
        issues.add(issue);
        return issue;
    }

    @Override
    protected Connector filled() {
        issues.clear();
        issue("CO-1", """
                {"summary": "Zahlung", "issuetype": {"name": "Epos", "hierarchyLevel": 1}, "updated": "2026-01-02T03:04:05.000+0100",
                 "created": "2026-01-01T00:00:00.000+0000", "status": {"name": "Fertig", "statusCategory": {"key": "done"}},
                 "creator": {"accountId": "7:x", "displayName": "Ada", "emailAddress": "Ada@example.org"}, "labels": ["pay"]}""");
        issue("CO-2", """
                {"summary": "Karte", "issuetype": {"name": "Geschichte", "hierarchyLevel": 0}, "updated": "2", "parent": {"key": "CO-1"},
                 "customfield_3": 5, "security": {"name": "Vorstand"}, "description": {"type": "doc", "content": [
                   {"type": "codeBlock", "content": [{"type": "text", "text": "pay()"}]}]},
                 "issuelinks": [
                  {"type": {"outward": "blocks", "inward": "is blocked by"}, "outwardIssue": {"key": "CO-3"}},
                  {"type": {"outward": "implements", "inward": "is implemented by"}, "outwardIssue": {"key": "CO-4"}},
                  {"type": {"outward": "relates to", "inward": "relates to"}, "inwardIssue": {"key": "CO-5"}},
                  {"type": {"outward": "tests", "inward": "is tested by"}, "inwardIssue": {"key": "QA-1"}}]}""");
        issue("CO-3", """
                {"summary": "Teil", "issuetype": {"name": "Unteraufgabe", "subtask": true}, "updated": "3", "customfield_1": "CO-1"}""");
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
            var fields = (ObjectNode) issue("CO-" + i, "{}").path("fields");
            fields.put("summary", words)
                    .put("description", words)
                    .put("updated", words)
                    .put("duedate", words);
            fields.putObject("issuetype").put("name", words);
            fields.putObject("creator")
                    .put("name", words)
                    .put("emailAddress", words)
                    .put("displayName", words);
            fields.putObject("parent").put("key", words);
            fields.putArray("labels").add(words);
        }
        return open("");
    }

    @Override
    protected void changeOne() {
        ((ObjectNode) issues.get(1).path("fields")).put("updated", "9");
    }

    @Override
    protected String changed() {
        return "issue:CO-2";
    }

    @Override
    protected void removeOne() {
        issues.remove(2);
    }

    @Override
    protected String removed() {
        return "issue:CO-3";
    }

    @Override
    protected void destroy() {
        service.close();
    }

    @Test
    void shouldTellTypesByLevelInAnyLanguage() {
        try (var connector = filled()) {
            var epic = document(connector, "CO-1");
            assertThat(epic.type()).isEqualTo(DocumentType.EPIC);
            assertThat(epic.properties())
                    .containsEntry(PropertyKeys.STATUS, "approved")
                    .containsEntry(PropertyKeys.SOURCE_STATUS, "Fertig")
                    .containsKey(PropertyKeys.CREATED_DATE);
            assertThat(document(connector, "CO-2").type()).isEqualTo(DocumentType.USER_STORY);
            assertThat(document(connector, "CO-2").properties()).containsEntry("storyPoints", 5.0);
            assertThat(document(connector, "CO-3").type()).isEqualTo(DocumentType.TASK);
        }
        try (var connector = open("&type.Geschichte=PRD&access.vorstand=confidential")) {
            assertThat(document(connector, "CO-2").type()).isEqualTo(DocumentType.PRD);
            assertThat(document(connector, "CO-2").properties())
                    .containsEntry(PropertyKeys.ACCESS_LEVEL, "confidential");
        }
    }

    @Test
    void shouldCloseWhatHasASecurityLevel() {
        try (var connector = filled()) {
            assertThat(document(connector, "CO-2").properties()).containsEntry(PropertyKeys.ACCESS_LEVEL, "restricted");
            assertThat(document(connector, "CO-1").properties()).doesNotContainKey(PropertyKeys.ACCESS_LEVEL);
        }
    }

    // [test->TL-US-35]
    @Test
    void shouldBeNewWhenTheSecurityLevelAloneChanges() {
        try (var connector = filled()) {
            var prints = new java.util.HashSet<String>();
            for (var level :
                    List.of("null", "{\"name\": \"Vorstand\"}", "{\"name\": \"Einkauf\"}", "{\"id\": \"7\"}")) {
                ((ObjectNode) issues.get(0).path("fields")).set("security", JSON.readTree(level));
                prints.add(fingerprints(connector).get("issue:CO-1"));
            }
            assertThat(prints).hasSize(4);
        }
    }

    @Test
    void shouldReadTextAndComments() {
        try (var connector = filled()) {
            var blocks = document(connector, "CO-2").blocks();
            assertThat(blocks.get(0).type()).isEqualTo(ChunkType.CODE_BLOCK);
            assertThat(blocks.get(1).sectionPath()).containsExactly("Comment by Bob");
            assertThat(blocks.get(1).text()).isEqualTo("Soon?");
        }
    }

    @Test
    void shouldLinkParentsEpicsAndIssueLinks() {
        try (var connector = filled()) {
            var place = " (tracker " + service.address() + "/browse/";
            assertThat(links(connector))
                    .containsExactly(
                            "AUTHORED ada@example.org -> CO-1" + place + "CO-1)",
                            "PARENT_OF CO-1 -> CO-2" + place + "CO-2)",
                            "DEPENDS_ON CO-3 -> CO-2" + place + "CO-2)",
                            "IMPLEMENTS CO-2 -> CO-4" + place + "CO-2)",
                            "VERIFIES QA-1 -> CO-2" + place + "CO-2)",
                            "PARENT_OF CO-1 -> CO-3" + place + "CO-3)");
        }
    }

    @Test
    void shouldReadServerToo() {
        cloud = false;
        try (var connector = filled()) {
            issues.get(0)
                    .putObject("renderedFields")
                    .put("description", "<h2>Why</h2><pre>code</pre><table><tr><td>a</td></tr></table>");
            assertThat(document(connector, "CO-1").blocks().stream().map(block -> block.type()))
                    .contains(ChunkType.CODE_BLOCK, ChunkType.TABLE);
            assertThat(records(connector)).hasSize(3);
            total = 3;
            assertThatThrownBy(() -> records(connector))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("changed while it was read");
        }
    }

    @Test
    void shouldRefuseTheSourceRatherThanGiveHalfOfIt() {
        try (var connector = filled()) {
            service.answering(path -> path.contains("nextPageToken") ? Reply.status(503) : answer(path));
            assertThatThrownBy(() -> records(connector))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("answers with status 503, also when asked 3 times")
                    .hasMessageEndingWith("what earlier runs have stored stays.");
        }
    }

    @Test
    void shouldEndAListThatNeverEnds() {
        try (var connector = filled()) {
            service.answering(path -> path.contains("/search/jql")
                    ? Reply.json("{\"issues\": [], \"nextPageToken\": \"again\"}")
                    : answer(path));
            assertThatThrownBy(() -> records(connector)).hasMessageContaining("never ends");
        }
    }

    @Test
    void shouldReadRecordedIssues() throws Exception {
        try (var files = Files.newDirectoryStream(SharedFile.require("payloads", "jira-webhooks"))) {
            int number = 0;
            for (var file : files) {
                var recorded = JSON.readTree(Files.readString(file)).path("issue");
                // Several payloads show the same issue at different times, some only a part of one.
                if (recorded.path("fields").has("summary")) {
                    issues.add(((ObjectNode) recorded).put("key", "CO-" + ++number));
                }
            }
        }
        assertThat(issues).hasSizeGreaterThan(40);
        for (boolean kind : new boolean[] {true, false}) {
            cloud = kind;
            try (var connector = open("")) {
                var documents = changes(connector, GraphChange.Document.class);
                assertThat(documents).hasSize(issues.size()).allSatisfy(document -> assertThat(document.title())
                        .isNotBlank());
                assertThat(findings(connector)).isEmpty();
            }
        }
    }

    // [test->TL-US-31]
    @Test
    void shouldNotTakeAnIssueThatMovedForTheOneItWas() throws Exception {
        try (var connector = (JiraConnector) filled()) {
            service.answering(path -> path.contains("/issue/CO-9?") || path.contains("/issue/10009?")
                    ? Reply.json("{\"key\": \"OTHER-1\", \"fields\": {}}")
                    : path.contains("/issue/10001?")
                            ? Reply.json("{\"key\": \"CO-1\", \"fields\": {}}")
                            : answer(path));
            var reader = connector.reader();

            assertThat(reader.read("issue:CO-9")).isEmpty();
            assertThat(reader.read("id:10009")).isEmpty();
            assertThat(reader.read("id:10001").orElseThrow().path()).isEqualTo("issue:CO-1");
        }
    }

    // [test->TL-US-53]
    @Test
    void shouldTellWhatEitherKindOfJiraRemembers() {
        for (boolean kind : new boolean[] {true, false}) {
            cloud = kind;
            try (var connector = filled()) {
                histories(issues.get(1), """
                        [{"id": "20", "author": {"displayName": "Bob"}, "created": "2026-02-02T10:00:00.000+0100", "items": [
                           {"field": "assignee", "fieldtype": "jira", "from": "7:x", "fromString": "Ada", "to": null, "toString": null},
                           {"field": "labels", "fieldtype": "jira", "fromString": "", "toString": "pay"},
                           {"field": "Epic-Verknüpfung", "fieldId": "customfield_1", "fromString": "CO-9", "toString": "A secret epic"},
                           {"field": "IssueParentAssociation", "from": null, "fromString": null, "to": "1", "toString": "CO-1"},
                           {"field": "Link", "from": null, "fromString": null, "to": "CO-3", "toString": "This issue blocks CO-3"}]},
                         {"id": "10", "author": {"displayName": "Ada"}, "created": "2026-02-01T10:00:00.000+0100", "items": [
                           {"field": "status", "fieldId": "status", "from": "3", "fromString": "In Progress", "to": "4", "toString": "Done"}]},
                         {"id": "30", "created": "no time", "items": [{"field": "status", "toString": "Open"}]}]""");

                assertThat(document(connector, "CO-2").history())
                        .extracting(change -> change.id() + " " + change.at().toLocalDate() + " " + change.by() + " "
                                + change.field() + ": " + change.before() + " > " + change.after() + " "
                                + change.names())
                        .containsExactly(
                                "10/0 2026-02-01 Ada status: In Progress > Done []",
                                "20/0 2026-02-02 Bob owner: Ada >  []",
                                "20/2 2026-02-02 Bob parent: CO-9 >  [CO-9]",
                                "20/3 2026-02-02 Bob parent:  > CO-1 [CO-1]",
                                "20/4 2026-02-02 Bob link:  > This issue blocks CO-3 [CO-3]");
                assertThat(document(connector, "CO-1").history()).isEmpty();
            }
        }
    }

    // [test->TL-US-53]
    @Test
    void shouldTakeTheNewestOfAHistoryWithoutEnd() {
        var many = JSON.createArrayNode();
        for (int i = 0; i < 1_234; i++) {
            many.addObject()
                    .put("id", Integer.toString(i))
                    .put("created", "2026-01-01T%02d:%02d:%02d.000+0000".formatted(i / 3600, i / 60 % 60, i % 60))
                    .putArray("items")
                    .addObject()
                    .put("field", "status")
                    .put("toString", "Status " + i);
        }
        for (boolean kind : new boolean[] {true, false}) {
            cloud = kind;
            try (var connector = filled()) {
                histories(issues.get(1), many.toString());

                assertThat(document(connector, "CO-2").history())
                        .hasSize(1_000)
                        .first()
                        .satisfies(change -> assertThat(change.after()).isEqualTo("Status 234"));
            }
        }
        assertThat(service.asked())
                .filteredOn(path -> path.contains("/CO-2/changelog"))
                .as("the oldest are not asked for")
                .noneMatch(path -> path.endsWith("startAt=100"));
    }

    // [test->TL-US-31]
    @Test
    void shouldKeepTheMappingInItsAddress() {
        try (var connector = open("&type.Bug=task&access.Board+only=restricted&other=1")) {
            assertThat(connector.address())
                    .isEqualTo(
                            "jira:" + service.address() + "?project=CO&access.Board%20only=restricted&type.Bug=task");
        }
    }
}
