// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.github;

import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.connector.rest.Pages;
import io.throughline.ingest.connector.rest.RestClient;
import io.throughline.ingest.connector.rest.RestException;
import io.throughline.ingest.connector.rest.ServiceAddress;
import io.throughline.ingest.model.SourceException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The requests; each answer is given as it came. */
final class GithubClient {
    /** In this order GitHub itself looks for the file. */
    private static final List<String> CODEOWNERS = List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS");

    private final RestClient rest;
    private final String repository;

    GithubClient(GithubConfig config) {
        this.rest = new RestClient(
                config.api(),
                config.credentials(),
                config.patience(),
                Map.of("Accept", "application/vnd.github+json", "X-GitHub-Api-Version", "2022-11-28"));
        this.repository = config.api().getRawPath() + "/repos/" + config.repository();
    }

    JsonNode repository() throws RestException {
        return rest.get(repository).json();
    }

    /** Issues and pull requests, oldest first, so that what is made meanwhile comes at the end. */
    Stream<JsonNode> issues(Function<RestException, SourceException> failure) {
        return Pages.stream(
                repository + "/issues?state=all&sort=created&direction=asc&per_page=100", this::page, failure);
    }

    private Pages.Page page(String address) throws RestException {
        var answer = rest.get(address);
        return new Pages.Page(answer.json(), answer.nextLink());
    }

    /** One issue or pull request as the list holds it; empty when it is not here, or no longer. */
    Optional<JsonNode> issue(String number) throws RestException {
        try {
            return Optional.of(rest.get(repository + "/issues/" + ServiceAddress.encoded(number))
                    .json());
        } catch (RestException e) {
            // The repository was asked before, so what has moved is the issue.
            if (e.isMissing() || e.isElsewhere()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** An issue with what hangs on it: comments, sub-issues, and for a pull request itself and its reviews. */
    JsonNode details(JsonNode listed) throws RestException {
        var number = Json.text(listed, "number");
        var all = Json.object();
        all.set("issue", rest.get(repository + "/issues/" + number).json());
        all.set("comments", whole(repository + "/issues/" + number + "/comments?per_page=100"));
        if (listed.path("sub_issues_summary").path("total").asInt(0) > 0) {
            all.set("subIssues", whole(repository + "/issues/" + number + "/sub_issues?per_page=100"));
        }
        if (listed.has("pull_request")) {
            all.set("pull", rest.get(repository + "/pulls/" + number).json());
            all.set("reviews", whole(repository + "/pulls/" + number + "/reviews?per_page=100"));
        }
        return all;
    }

    private JsonNode whole(String first) throws RestException {
        return Pages.whole(first, this::page);
    }

    /** The file that says who looks after what; empty when there is none. */
    Optional<CodeOwners> codeOwners() throws RestException {
        for (var path : CODEOWNERS) {
            try {
                var file = rest.get(repository + "/contents/" + path).json();
                var content = Base64.getMimeDecoder().decode(Json.text(file, "content"));
                return Optional.of(
                        new CodeOwners(path, Json.text(file, "html_url"), new String(content, StandardCharsets.UTF_8)));
            } catch (RestException e) {
                if (!e.isMissing()) {
                    throw e;
                }
            } catch (IllegalArgumentException e) {
                throw new RestException(0, path + " comes in an encoding that cannot be read");
            }
        }
        return Optional.empty();
    }
}
