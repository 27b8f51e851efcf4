// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.SharedFile;
import io.throughline.ingest.connector.ConnectorContract;
import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.connector.rest.TestService;
import io.throughline.ingest.connector.rest.TestService.Reply;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.SourceException;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

// [test->TL-US-22]
class GithubConnectorTest extends ConnectorContract {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REPOSITORY = "/api/v3/repos/octo/shop";

    private final List<ObjectNode> issues = new ArrayList<>();
    private final Map<String, String> others = new HashMap<>();
    private TestService service;

    @BeforeEach
    void start() throws IOException {
        service = new TestService().answering(this::answer);
        others.put(REPOSITORY, "{\"private\": true}");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Reply answer(String path) {
        if (path.startsWith(REPOSITORY + "/issues?")) {
            int page = Integer.parseInt(TestService.parameter(path, "page", "1"));
            var reply = Reply.json(TestService.page(issues, page, 2));
            return page * 2 < issues.size()
                    ? reply.with(
                            "Link",
                            "<%s%s/issues?page=%d>; rel=\"next\"".formatted(service.address(), REPOSITORY, page + 1))
                    : reply;
        }
        var plain = path.replaceFirst("\\?.*", "");
        for (var issue : issues) {
            if (plain.equals(REPOSITORY + "/issues/" + Json.text(issue, "number"))) {
                return Reply.json(issue);
            }
        }
        if (others.containsKey(plain)) {
            return Reply.json(others.get(plain));
        }
        return plain.endsWith("/comments") || plain.endsWith("/reviews") ? Reply.json("[]") : Reply.status(404);
    }

    private GithubConnector open(String query) {
        var config = GithubConfig.of(service.address() + "/octo/shop" + query, Map.of());
        return GithubConnector.open(config.with(TestService.PATIENCE));
    }

    private ObjectNode issue(int number, String title, String body) {
        var issue = JSON.createObjectNode();
        issue.put("number", number).put("title", title).put("body", body).put("state", "open");
        issue.put("html_url", "https://github.example/octo/shop/issues/" + number);
        issue.put("created_at", "2026-01-01T00:00:00Z").put("updated_at", "2026-01-02T00:00:0" + number % 10 + "Z");
        issue.putObject("user").put("login", "Ada");
        issues.add(issue);
        return issue;
    }

    @Override
    protected Connector filled() {
        issues.clear();
        issue(1, "Checkout", "All about paying.\n\n- [x] #2\n- [ ] #3\n")
                .putObject("sub_issues_summary")
                .put("total", 1);
        issue(2, "Pay by card", "See #4.")
                .put("parent_issue_url", "x")
                .putArray("labels")
                .addObject()
                .put("name", "type: story");
        issue(3, "Broken", "```\nfixes #1\n```\n")
                .put("state", "closed")
                .put("state_reason", "not_planned")
                .putObject("milestone")
                .put("title", "1.2")
                .put("due_on", "2026-12-01T00:00:00Z");
        issue(4, "Add cards", "Closes #2, mentions octo/other#9 and #4.")
                .put("state", "closed")
                .putObject("pull_request");
        others.put(
                REPOSITORY + "/issues/1/sub_issues",
                "[{\"number\": 2, \"repository_url\": \"https://x/repos/octo/shop\"}]");
        others.put(REPOSITORY + "/issues/2/comments", "[{\"user\": {\"login\": \"Bob\"}, \"body\": \"Soon?\"}]");
        others.put(
                REPOSITORY + "/pulls/4",
                "{\"merged_at\": \"2026-02-01T00:00:00Z\", \"merge_commit_sha\": \"abc\", \"head\": {\"ref\": \"feature/PAY-7-cards\"}}");
        others.put(REPOSITORY + "/pulls/4/reviews", """
                [{"user": {"login": "Eve"}, "state": "COMMENTED", "body": "Hm.", "submitted_at": "2026-01-30T00:00:00Z"},
                 {"user": {"login": "Bob"}, "state": "APPROVED", "body": "", "html_url": "https://r/2"},
                 {"user": null, "state": "APPROVED", "body": ""}]""");
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
            var issue = issue(i, words, words);
            issue.putArray("labels").add(words);
            issue.put("html_url", words).put("created_at", words);
            issue.putObject("user").put("login", words);
            issue.putObject("milestone").put("title", words);
        }
        return open("");
    }

    @Override
    protected void changeOne() {
        issues.get(1).put("updated_at", "2026-03-01T00:00:00Z");
    }

    @Override
    protected String changed() {
        return "issue:2";
    }

    @Override
    protected void removeOne() {
        issues.remove(2);
    }

    @Override
    protected String removed() {
        return "issue:3";
    }

    @Override
    protected void destroy() {
        service.close();
    }

    @Test
    void shouldReadIssuesByTheirPlace() {
        try (var connector = filled()) {
            assertThat(document(connector, "octo/shop#1").type()).isEqualTo(DocumentType.EPIC);
            var story = document(connector, "octo/shop#2");
            assertThat(story.type()).isEqualTo(DocumentType.USER_STORY);
            assertThat(story.content()).isEqualTo("See #4.\n\n## Comment by Bob\n\nSoon?");
            assertThat(story.properties())
                    .containsEntry(PropertyKeys.ACCESS_LEVEL, "internal")
                    .containsEntry(PropertyKeys.STATUS, "draft")
                    .containsEntry(PropertyKeys.AUTHOR, "Ada")
                    .containsEntry(PropertyKeys.TAGS, List.of("type: story"));
            var task = document(connector, "octo/shop#3");
            assertThat(task.type()).isEqualTo(DocumentType.TASK);
            assertThat(task.properties())
                    .containsEntry(PropertyKeys.STATUS, "deprecated")
                    .containsEntry("releaseVersion", "1.2");
            var pull = document(connector, "octo/shop#4");
            assertThat(pull.type()).isEqualTo(DocumentType.PULL_REQUEST);
            assertThat(pull.properties())
                    .containsEntry(PropertyKeys.STATUS, "approved")
                    .containsEntry("branch", "feature/PAY-7-cards")
                    .containsEntry("mergedAt", "2026-02-01T00:00:00Z");
            assertThat(pull.content()).contains("## Review by Eve\n\nHm.");
        }
    }

    @Test
    void shouldLinkIssuesPullRequestsAndPeople() {
        try (var connector = filled()) {
            assertThat(links(connector))
                    .containsExactlyInAnyOrder(
                            "AUTHORED github:ada -> octo/shop#1 (tracker https://github.example/octo/shop/issues/1)",
                            "PARENT_OF octo/shop#1 -> octo/shop#2 (tracker https://github.example/octo/shop/issues/1)",
                            "PARENT_OF octo/shop#1 -> octo/shop#3 (tracker https://github.example/octo/shop/issues/1, optional)",
                            "AUTHORED github:ada -> octo/shop#2 (tracker https://github.example/octo/shop/issues/2)",
                            "MENTIONS octo/shop#2 -> octo/shop#4 (tracker https://github.example/octo/shop/issues/2, optional)",
                            "AUTHORED github:ada -> octo/shop#3 (tracker https://github.example/octo/shop/issues/3)",
                            "AUTHORED github:ada -> octo/shop#4 (tracker https://github.example/octo/shop/issues/4)",
                            "REVIEWED github:eve -> octo/shop#4 (tracker https://github.example/octo/shop/issues/4)",
                            "APPROVED github:bob -> octo/shop#4 (tracker https://r/2)",
                            "IMPLEMENTS octo/shop#4 -> octo/shop#2 (tracker https://github.example/octo/shop/issues/4, optional)",
                            "MENTIONS octo/shop#4 -> octo/other#9 (tracker https://github.example/octo/shop/issues/4, optional)",
                            "MENTIONS octo/shop#4 -> PAY-7 (tracker https://github.example/octo/shop/issues/4, optional)");
            assertThat(findings(connector)).isEmpty();
        }
    }

    @Test
    void shouldMapWordsAsTold() {
        filled();
        try (var connector = open("?type.type:%20story=PRD")) {
            assertThat(document(connector, "octo/shop#2").type()).isEqualTo(DocumentType.PRD);
        }
    }

    @Test
    void shouldBePublicWhenTheRepositoryIs() {
        filled();
        var before = fingerprints(open(""));
        others.put(REPOSITORY, "{\"private\": false, \"visibility\": \"public\"}");
        try (var connector = open("")) {
            assertThat(document(connector, "octo/shop#2").properties())
                    .containsEntry(PropertyKeys.ACCESS_LEVEL, "public");
            assertThat(fingerprints(connector).get("issue:2")).isNotEqualTo(before.get("issue:2"));
        }
    }

    @Test
    void shouldReadCodeOwners() {
        var text = "# who\n* @octo/all\n/src/Pay.java @ada bob@example.org\n/docs/ @eve\n";
        others.put(
                REPOSITORY + "/contents/.github/CODEOWNERS",
                "{\"html_url\": \"https://o\", \"content\": \"%s\"}"
                        .formatted(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))));
        try (var connector = empty()) {
            var owners = document(connector, "octo/shop:.github/CODEOWNERS");
            assertThat(owners.properties()).containsEntry(PropertyKeys.OWNER, "octo/all, ada, bob@example.org, eve");
            assertThat(links(connector))
                    .containsExactly(
                            "MENTIONS octo/shop:.github/CODEOWNERS -> src/Pay.java (tracker .github/CODEOWNERS:3, optional)");
        }
    }

    @Test
    void shouldRefuseTheSourceRatherThanGiveHalfOfIt() {
        try (var connector = filled()) {
            service.answering(path -> path.contains("page=2") ? Reply.status(500) : answer(path));
            assertThatThrownBy(() -> records(connector))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("answers with status 500")
                    .hasMessageEndingWith("what earlier runs have stored stays.");
        }
    }

    @Test
    void shouldRefuseAPageElsewhere() {
        try (var connector = filled()) {
            service.answering(path -> path.contains("/issues?")
                    ? Reply.json("[]").with("Link", "<https://evil.example/x>; rel=\"next\"")
                    : answer(path));
            assertThatThrownBy(() -> records(connector)).hasMessageContaining("another host");
        }
    }

    @Test
    void shouldSayWhenThereIsNoRepository() {
        others.clear();
        try (var connector = open("")) {
            assertThatThrownBy(() -> records(connector))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("does not have this, or does not show it");
        }
    }

    @Test
    void shouldReadRecordedAnswers() throws Exception {
        var recorded = recorded("issues.json");
        recorded.forEach(issue -> issues.add((ObjectNode) issue));
        for (var pull : recorded("pull_requests.json")) {
            others.put(REPOSITORY + "/pulls/" + Json.text(pull, "number"), pull.toString());
        }
        byIssue("comments.json", "issue_url", "/issues/", "/comments");
        byIssue("pull_request_reviews.json", "pull_request_url", "/pulls/", "/reviews");
        issues.stream()
                .filter(issue -> issue.has("pull_request"))
                .forEach(issue -> others.putIfAbsent(REPOSITORY + "/pulls/" + Json.text(issue, "number"), "{}"));
        try (var connector = open("")) {
            // One of the recorded issues is there twice, as when it moves between pages.
            assertThat(changes(connector, GraphChange.Document.class)).hasSize(issues.size() - 1);
            assertThat(findings(connector)).isEmpty();
            assertThat(changes(connector, GraphChange.Person.class)).isNotEmpty();
            assertThat(links(connector))
                    .anyMatch(link -> link.startsWith("AUTHORED"))
                    .anyMatch(link -> link.startsWith("MENTIONS"));
        }
    }

    private void byIssue(String file, String urlName, String part, String list) throws IOException {
        var lists = new HashMap<String, List<String>>();
        for (var entry : recorded(file)) {
            var number = Json.text(entry, urlName).replaceFirst("^.*/", "");
            lists.computeIfAbsent(number, any -> new ArrayList<>()).add(entry.toString());
        }
        lists.forEach((number, entries) -> others.put(REPOSITORY + part + number + list, entries.toString()));
    }

    private static JsonNode recorded(String name) throws IOException {
        try (var input = Files.newInputStream(SharedFile.require("payloads", "github-rest", name))) {
            return JSON.readTree(input);
        }
    }
}
