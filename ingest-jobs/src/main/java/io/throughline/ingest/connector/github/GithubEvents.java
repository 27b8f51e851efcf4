// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.github;

import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.model.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a webhook of GitHub is about. */
// [impl->TL-US-31]
public final class GithubEvents {
    private static final Set<String> OF_ISSUES = Set.of("issues", "issue_comment");
    private static final Set<String> OF_PULL_REQUESTS = Set.of(
            "pull_request",
            "pull_request_review",
            "pull_request_review_comment",
            "pull_request_review_thread",
            "pull_request_target");
    private static final Set<String> OF_VISIBILITY = Set.of("publicized", "privatized");
    private static final Set<String> FILES = Set.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS");

    private GithubEvents() {}

    /** @param kind as the header {@code X-GitHub-Event} says */
    public static Mention mention(String kind, JsonNode event) {
        var repository = Json.text(event, "repository", "full_name");
        if (kind.isEmpty()) {
            return new Mention.Unclear("The event says no kind: its header X-GitHub-Event was missing.");
        }
        if (repository.isEmpty()) {
            return new Mention.Nothing(
                    "An event %s without a repository changes nothing that is read.".formatted(kind));
        }
        if (OF_ISSUES.contains(kind)) {
            return numbered(repository, kind, List.of(event.path("issue")));
        }
        if (OF_PULL_REQUESTS.contains(kind)) {
            return numbered(repository, kind, List.of(event.path("pull_request")));
        }
        var action = Json.text(event, "action");
        return switch (kind) {
            case "sub_issues" -> numbered(repository, kind, family(repository, event));
            case "push" -> push(repository, event);
            case "public" -> new Mention.Everything(repository);
            case "repository" ->
                OF_VISIBILITY.contains(action) ? new Mention.Everything(repository) : nothing(kind + " " + action);
            case "milestone" ->
                action.equals("edited") || action.equals("deleted")
                        ? new Mention.Everything(repository)
                        : nothing(kind + " " + action);
            default -> nothing(kind);
        };
    }

    private static Mention.Nothing nothing(String what) {
        return new Mention.Nothing("Nothing that is read changes with %s.".formatted(what.strip()));
    }

    private static Mention numbered(String repository, String kind, List<JsonNode> issues) {
        var items = new ArrayList<Mention.Item>();
        for (var issue : issues) {
            var number = Json.text(issue, "number");
            if (number.matches("\\d{1,18}")) {
                items.add(new Mention.Item(repository, GithubConnector.ISSUE + number));
            }
        }
        return items.isEmpty()
                ? new Mention.Unclear("The event %s names no number of an issue.".formatted(kind))
                : new Mention.Items(items);
    }

    /** Either of the two may live in another repository, which tells of it itself. */
    private static List<JsonNode> family(String repository, JsonNode event) {
        var here = new ArrayList<JsonNode>();
        for (var one : List.of("parent_issue", "sub_issue")) {
            var home = Json.text(event, one + "_repo", "full_name");
            if (home.isEmpty() || home.equalsIgnoreCase(repository)) {
                here.add(event.path(one));
            }
        }
        return here;
    }

    private static Mention push(String repository, JsonNode event) {
        boolean onMain =
                Json.text(event, "ref").equals("refs/heads/" + Json.text(event, "repository", "default_branch"));
        for (var commit : event.path("commits")) {
            for (var list : List.of("added", "modified", "removed")) {
                for (var file : commit.path(list)) {
                    if (onMain && file.isString() && FILES.contains(file.asString())) {
                        return Mention.Items.of(repository, GithubConnector.OWNERS);
                    }
                }
            }
        }
        return nothing("a push that leaves CODEOWNERS alone");
    }
}
