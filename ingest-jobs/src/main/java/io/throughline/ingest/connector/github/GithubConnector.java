// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.github;

import io.throughline.ingest.connector.document.Fingerprints;
import io.throughline.ingest.connector.rest.Capabilities;
import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.connector.rest.RestException;
import io.throughline.ingest.connector.rest.UnreadableItem;
import io.throughline.ingest.model.FollowedConnector;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.ItemReader;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.Mention;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.model.SourceId;
import io.throughline.ingest.model.SourceRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Gives one record an issue or pull request, oldest first, and one for the code owners. The list says what has changed;
 * the rest of an item is asked for only when it has.
 */
// [impl->TL-US-22]
public final class GithubConnector implements FollowedConnector {
    /** A change here makes every item new to ingest. */
    private static final String MAPPER_VERSION = "g1";

    static final String OWNERS = "codeowners";
    static final String ISSUE = "issue:";
    private static final String ACCESS = "access";
    private static final Capabilities CAPABILITIES = new Capabilities(
            List.of(
                    "issues",
                    "pull requests",
                    "comments",
                    "reviews",
                    "labels",
                    "milestones",
                    "sub-issues",
                    "task lists",
                    "closing keywords",
                    "mentioned issues",
                    "CODEOWNERS"),
            List.of(
                    "discussions",
                    "projects and their fields",
                    "comments on single lines of a pull request",
                    "issues linked to a pull request by hand",
                    "the files behind wildcards of CODEOWNERS",
                    "who may read a private repository"));

    private final GithubConfig config;
    private final GithubClient client;
    private final SourceId id;

    private GithubConnector(GithubConfig config) {
        this.config = config;
        this.client = new GithubClient(config);
        var name = config.repository().substring(config.repository().indexOf('/') + 1);
        this.id = new SourceId("github", name, config.location());
    }

    /** Opens without asking the service anything. */
    public static GithubConnector open(GithubConfig config) {
        return new GithubConnector(config);
    }

    public static Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public SourceId id() {
        return id;
    }

    /** The service does not say. */
    @Override
    public OptionalLong size() {
        return OptionalLong.empty();
    }

    @Override
    public Stream<SourceRecord> read(KnownItems known) {
        var access = access();
        var seen = new HashSet<String>();
        var issues = client.issues(this::unusable)
                // An issue that moves between pages while they are read comes twice.
                .filter(issue -> seen.add(Json.text(issue, "number")))
                .map(issue -> record(issue, access));
        return Stream.concat(owners(access), issues);
    }

    @Override
    public String address() {
        return "github:" + config.address();
    }

    @Override
    public boolean isAbout(String place) {
        return place.equals(Mention.ANYWHERE) || place.equalsIgnoreCase(config.repository());
    }

    @Override
    public ItemReader reader() {
        var access = access();
        return ref -> ref.equals(OWNERS)
                ? owners(access).findFirst()
                : client.issue(ref.substring(ISSUE.length())).map(issue -> record(issue, access));
    }

    /** What everyone may see is public, all else is what ingest takes without a word. */
    private String access() {
        try {
            var repository = client.repository();
            boolean open = Json.text(repository, "visibility").equals("public")
                    || Json.text(repository, "private").equals("false");
            return open ? "public" : "internal";
        } catch (RestException e) {
            throw unusable(e);
        }
    }

    private SourceRecord record(JsonNode issue, String access) {
        var number = Json.text(issue, "number");
        var parts = Json.object();
        // Reactions and the like change without the item changing.
        for (var name :
                List.of("title", "state", "updated_at", "parent_issue_url", "sub_issues_summary", "milestone")) {
            parts.set(name, issue.path(name).isMissingNode() ? parts.nullNode() : issue.path(name));
        }
        var state = new String(Json.bytes(parts), StandardCharsets.UTF_8);
        return new SourceRecord(
                ISSUE + number,
                MAPPER_VERSION + ":" + Fingerprints.of(config.mapping().fingerprint(), access, state),
                Map.of(ACCESS, access),
                () -> Json.bytes(client.details(issue)));
    }

    private Stream<SourceRecord> owners(String access) {
        try {
            return client.codeOwners().stream()
                    .map(file -> new SourceRecord(
                            OWNERS,
                            MAPPER_VERSION + ":" + Fingerprints.of(access, file.path(), file.text()),
                            Map.of(ACCESS, access, "path", file.path(), "url", file.url()),
                            () -> file.text().getBytes(StandardCharsets.UTF_8)));
        } catch (RestException e) {
            throw unusable(e);
        }
    }

    private SourceException unusable(RestException e) {
        return e.unusable(id, "THROUGHLINE_GITHUB_TOKEN");
    }

    @Override
    public List<GraphChange> map(SourceRecord record) {
        var access = record.attributes().getOrDefault(ACCESS, "restricted");
        try {
            var content = record.content().load();
            if (record.path().equals(OWNERS)) {
                return new CodeOwners(
                                record.attributes().getOrDefault("path", "CODEOWNERS"),
                                record.attributes().getOrDefault("url", ""),
                                new String(content, StandardCharsets.UTF_8))
                        .changes(config.repository(), access);
            }
            return new IssueMapper(config, Json.read(content), access).map();
        } catch (IOException e) {
            return UnreadableItem.finding(record, e);
        }
    }

    @Override
    public void close() {
        // Connections end by themselves.
    }
}
