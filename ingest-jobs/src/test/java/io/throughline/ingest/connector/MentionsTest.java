// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.throughline.ingest.SharedFile;
import io.throughline.ingest.model.Mention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

// [test->TL-US-31]
class MentionsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** From {@code npm pack @octokit/webhooks-examples}, unpacked; {@code .ci/run} puts it there. */
    private static final Path GITHUB =
            Path.of("target", "webhooks-examples", "package", "api.github.com", "index.json");

    @Test
    void shouldUnderstandEveryRecordedEventOfJira() throws IOException {
        var mentions = new TreeMap<String, Mention>();
        try (var files = Files.newDirectoryStream(SharedFile.require("payloads", "jira-webhooks"), "*.json")) {
            for (var file : files) {
                mentions.put(file.getFileName().toString(), mention("jira", "", Files.readString(file)));
            }
        }

        assertThat(mentions).hasSize(55);
        assertThat(mentions.values()).allMatch(Mention.Items.class::isInstance);
        assertThat(mentions.get("webhook-issue-created.json")).isEqualTo(Mention.Items.of("TES", "issue:TES-41"));
        assertThat(mentions.get("webhook-issue-deleted.json")).isInstanceOf(Mention.Items.class);
        assertThat(mentions.get("webhook-server-comment-created.json"))
                .isInstanceOfSatisfying(Mention.Items.class, items -> assertThat(items.items())
                        .allMatch(item -> item.ref().matches("(issue:[A-Z]+-|id:)\\d+")));
    }

    @Test
    void shouldUnderstandEveryPublishedEventOfGithub() throws IOException {
        assumeTrue(Files.exists(GITHUB), "skipped: the npm package @octokit/webhooks-examples is not in " + GITHUB);
        var events = JSON.readTree(Files.readString(GITHUB));
        var counts = new HashMap<Class<?>, Integer>();
        var byKind = new HashMap<String, Mention>();
        for (var kind : events) {
            for (var example : kind.path("examples")) {
                var mention = mention("github", kind.path("name").asString(), example.toString());
                counts.merge(mention.getClass(), 1, Integer::sum);
                byKind.put(kind.path("name").asString(), mention);
            }
        }

        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(329);
        assertThat(counts).doesNotContainKey(Mention.Unclear.class);
        for (var kind : List.of(
                "issues",
                "issue_comment",
                "pull_request",
                "pull_request_review",
                "pull_request_review_comment",
                "pull_request_review_thread")) {
            assertThat(byKind.get(kind)).as(kind).isInstanceOf(Mention.Items.class);
        }
        for (var kind : List.of("ping", "star", "workflow_run", "organization", "sponsorship")) {
            assertThat(byKind.get(kind)).as(kind).isInstanceOf(Mention.Nothing.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "issues | {'repository': {'full_name': 'octo/shop'}, 'issue': {'number': 12}} | issue:12",
                "issue_comment | {'repository': {'full_name': 'octo/shop'}, 'issue': {'number': 13}} | issue:13",
                "pull_request | {'repository': {'full_name': 'octo/shop'}, 'pull_request': {'number': 14}} | issue:14",
                "push | {'repository': {'full_name': 'octo/shop', 'default_branch': 'main'}, 'ref': 'refs/heads/main', 'commits': [{'removed': ['docs/CODEOWNERS']}]} | codeowners",
                "sub_issues | {'repository': {'full_name': 'octo/shop'}, 'parent_issue': {'number': 1}, 'sub_issue': {'number': 2}, 'sub_issue_repo': {'full_name': 'octo/other'}} | issue:1",
            })
    void shouldNameItemsOfGithub(String kind, String body, String ref) {
        assertThat(mention("github", kind, body.replace('\'', '"'))).isEqualTo(Mention.Items.of("octo/shop", ref));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "push | {'repository': {'full_name': 'octo/shop', 'default_branch': 'main'}, 'ref': 'refs/heads/x', 'commits': [{'added': ['CODEOWNERS']}]}",
                "push | {'repository': {'full_name': 'octo/shop', 'default_branch': 'main'}, 'ref': 'refs/heads/main', 'commits': [{'added': ['src/CODEOWNERS']}]}",
                "milestone | {'repository': {'full_name': 'octo/shop'}, 'action': 'created'}",
                "issues | {'organization': {}}",
            })
    void shouldNoticeWhatChangesNothing(String kind, String body) {
        assertThat(mention("github", kind, body.replace('\'', '"'))).isInstanceOf(Mention.Nothing.class);
    }

    @Test
    void shouldReadEverythingWhereMuchMayHaveChanged() {
        assertThat(mention(
                        "github",
                        "repository",
                        "{\"action\": \"privatized\", \"repository\": {\"full_name\": \"o/r\"}}"))
                .isEqualTo(new Mention.Everything("o/r"));
        assertThat(mention(
                        "confluence", "", "{\"event\": \"page_moved\", \"page\": {\"id\": 7, \"spaceKey\": \"DOC\"}}"))
                .isEqualTo(new Mention.Everything("DOC"));
    }

    @Test
    void shouldNamePagesOfConfluence() {
        assertThat(mention(
                        "confluence",
                        "",
                        "{\"event\": \"page_updated\", \"page\": {\"id\": 7, \"spaceKey\": \"DOC\"}}"))
                .isEqualTo(Mention.Items.of("DOC", "page:7"));
        assertThat(mention("confluence", "", "{\"page\": {\"id\": \"7\", \"spaceKey\": \"DOC\"}}"))
                .isEqualTo(Mention.Items.of("DOC", "page:7"));
        assertThat(mention("confluence", "", "{\"event\": \"user_created\"}")).isInstanceOf(Mention.Nothing.class);
    }

    @Test
    void shouldNameTheOldKeyOfAnIssueThatMoved() {
        var moved = """
                {"webhookEvent": "jira:issue_updated", "issue": {"key": "NEW-1"},
                 "changelog": {"items": [{"field": "Key", "fromString": "OLD-9", "toString": "NEW-1"}]}}""";

        assertThat(mention("jira", "", moved))
                .isEqualTo(new Mention.Items(
                        List.of(new Mention.Item("NEW", "issue:NEW-1"), new Mention.Item("OLD", "issue:OLD-9"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "no json",
                "{\"webhookEvent\": \"jira:issue_updated\"}",
                "{\"webhookEvent\": \"jira:issue_updated\", \"issue\": {\"key\": \"../../1\"}}",
                "{\"webhookEvent\": \"comment_created\", \"comment\": {\"self\": \"https://x/issue/../1\"}}",
                "{\"event\": \"page_updated\", \"page\": {\"id\": \"../1\"}}",
                "{\"issue\": [], \"page\": [], \"repository\": [], \"changelog\": {\"items\": {\"field\": 1}}}",
            })
    void shouldSayWhatIsUnclear(String body) {
        var whys = new ArrayList<String>();
        for (var service : List.of("jira", "confluence", "github", "gitlab")) {
            var mention = mention(service, "", body);
            assertThat(mention).as(service).isInstanceOfAny(Mention.Unclear.class, Mention.Nothing.class);
            if (mention instanceof Mention.Unclear unclear) {
                whys.add(unclear.why());
            }
        }
        assertThat(whys).hasSizeGreaterThanOrEqualTo(3).allMatch(why -> why.endsWith(".") && !why.contains(".."));
    }

    @Test
    void shouldStandAnyShapeOfTheRightNames() {
        var shapes = List.of("null", "1", "\"x\"", "[]", "[{}]", "{}", "true");
        for (var kind : List.of("issues", "pull_request", "push", "sub_issues", "repository", "milestone", "public")) {
            for (var shape : shapes) {
                var body = Map.of(
                        "repository", "{\"full_name\": \"o/r\", \"default_branch\": " + shape + "}",
                        "issue", shape,
                        "pull_request", shape,
                        "commits", shape,
                        "parent_issue", shape,
                        "action", shape,
                        "page", shape,
                        "comment", shape,
                        "changelog", shape);
                var text = new StringBuilder("{");
                body.forEach((name, value) -> text.append('"')
                        .append(name)
                        .append("\":")
                        .append(value)
                        .append(','));
                text.append("\"ref\": \"refs/heads/\"}");
                for (var service : List.of("github", "jira", "confluence")) {
                    assertThat(mention(service, kind, text.toString())).isNotNull();
                }
            }
        }
    }

    private static Mention mention(String service, String kind, String body) {
        return Mentions.of(service, kind, body);
    }
}
