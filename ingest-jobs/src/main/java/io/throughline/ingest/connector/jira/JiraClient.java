// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.jira;

import io.throughline.ingest.connector.attachment.Attachment;
import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.connector.rest.Pages;
import io.throughline.ingest.connector.rest.RestClient;
import io.throughline.ingest.connector.rest.RestException;
import io.throughline.ingest.connector.rest.ServiceAddress;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The requests to either kind of Jira; each answer is given as it came. */
final class JiraClient {
    private static final int PAGE = 100;
    /** Attachments stand in the list, so that an issue without any costs nothing. */
    private static final String LISTED = "updated,security,attachment";

    private final RestClient rest;
    private final JiraConfig config;
    private final String root;

    JiraClient(JiraConfig config) {
        this.config = config;
        this.root = config.base().getRawPath() + "/rest/api/";
        this.rest = new RestClient(config.base(), config.credentials(), config.patience(), Map.of());
    }

    /** Whether this is Jira Cloud; both kinds answer the second version here. */
    boolean isCloud() throws RestException {
        return Json.text(rest.get(root + "2/serverInfo").json(), "deploymentType")
                .equalsIgnoreCase("Cloud");
    }

    JiraFields fields() throws RestException {
        return JiraFields.of(rest.get(root + "2/field").json());
    }

    /** Key and time of change of every issue, by key. */
    Stream<JsonNode> issues(boolean cloud, Function<RestException, ? extends RuntimeException> failure) {
        var query = "jql=" + ServiceAddress.encoded("project = \"" + config.project() + "\" ORDER BY key ASC")
                + "&fields=" + LISTED + "&maxResults=" + PAGE;
        return cloud
                ? Pages.stream("", token -> tokenPage(root + "3/search/jql?" + query, token), failure)
                : Pages.stream("0", start -> offsetPage(root + "2/search?" + query, start), failure);
    }

    private Pages.Page tokenPage(String address, String token) throws RestException {
        var answer = rest.get(token.isEmpty() ? address : address + "&nextPageToken=" + ServiceAddress.encoded(token))
                .json();
        var next = Json.text(answer, "nextPageToken");
        boolean last = next.isEmpty() || Json.text(answer, "isLast").equals("true");
        return new Pages.Page(answer.path("issues"), last ? Optional.empty() : Optional.of(next));
    }

    /**
     * Places shift when an issue is deleted while the list is read, and one would be passed over unseen; so a list that
     * shrinks or breaks off is no list.
     *
     * @param cursor the first place, and behind a slash how many issues there were at first
     */
    private Pages.Page offsetPage(String address, String cursor) throws RestException {
        var parts = cursor.split("/");
        int start = Integer.parseInt(parts[0]);
        var answer = rest.get(address + "&startAt=" + start).json();
        var issues = answer.path("issues");
        int next = start + issues.size();
        int total = answer.path("total").asInt(-1);
        if (total < (parts.length > 1 ? Integer.parseInt(parts[1]) : 0) || (issues.isEmpty() && next < total)) {
            throw new RestException(0, "the list of issues changed while it was read, or breaks off at " + next);
        }
        return new Pages.Page(issues, next < total ? Optional.of(next + "/" + total) : Optional.empty());
    }

    /** One issue as the list holds it; empty when it is not here, or no longer. @param keyOrId of Jira */
    Optional<JsonNode> listed(boolean cloud, String keyOrId) throws RestException {
        try {
            var path = root + (cloud ? "3" : "2") + "/issue/" + ServiceAddress.encoded(keyOrId);
            return Optional.of(rest.get(path + "?fields=" + LISTED).json());
        } catch (RestException e) {
            if (e.isMissing()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** One issue with all its comments and the newest of its histories. */
    JsonNode issue(boolean cloud, String key) throws RestException {
        var all = Json.object();
        var path = root + (cloud ? "3" : "2") + "/issue/" + ServiceAddress.encoded(key);
        var issue = rest.get(cloud ? path : path + "?expand=renderedFields,changelog")
                .json();
        all.set("issue", issue);
        all.set(
                "histories",
                cloud
                        ? Pages.whole("0", start -> histories(path + "/changelog?maxResults=" + PAGE, start))
                        : issue.path("changelog").path("histories"));
        all.set("comments", Pages.whole("0", start -> comments(path + "/comment?maxResults=100", start, cloud)));
        return all;
    }

    private Pages.Page comments(String address, String start, boolean cloud) throws RestException {
        var expand = cloud ? "" : "&expand=renderedBody";
        var answer = rest.get(address + expand + "&startAt=" + start).json();
        var comments = answer.path("comments");
        int next = Integer.parseInt(start) + comments.size();
        boolean more = next < answer.path("total").asInt(0) && !comments.isEmpty();
        return new Pages.Page(comments, more ? Optional.of(Integer.toString(next)) : Optional.empty());
    }

    /** The oldest come first; those that nobody asks for are passed over. */
    private Pages.Page histories(String address, String start) throws RestException {
        var answer = rest.get(address + "&startAt=" + start).json();
        var histories = answer.path("values");
        int total = answer.path("total").asInt(0);
        int oldest = total - JiraChangelog.CHANGES_MAX;
        if (Integer.parseInt(start) < oldest) {
            return new Pages.Page(Json.object().putArray("values"), Optional.of(Integer.toString(oldest)));
        }
        int next = Integer.parseInt(start) + histories.size();
        boolean more = next < total && !histories.isEmpty();
        return new Pages.Page(histories, more ? Optional.of(Integer.toString(next)) : Optional.empty());
    }

    /** Jira says in the cloud where its files are by their ids, and elsewhere by an address that must be its own. */
    byte[] file(boolean cloud, Attachment attachment, int bytesMax) throws IOException {
        return rest.download(
                cloud
                        ? root + "3/attachment/content/" + ServiceAddress.encoded(attachment.id())
                        : attachment.download(),
                bytesMax);
    }
}
