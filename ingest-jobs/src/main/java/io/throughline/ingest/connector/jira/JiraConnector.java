// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.jira;

import io.throughline.ingest.connector.attachment.AttachmentMapper;
import io.throughline.ingest.connector.attachment.AttachmentRecords;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Gives one record an issue, by key. The list says what has changed; an issue is asked for only when it has. */
// [impl->TL-US-22]
public final class JiraConnector implements FollowedConnector {
    /** A change here makes every issue new to ingest. */
    private static final String MAPPER_VERSION = "j2";

    static final String ISSUE = "issue:";
    /** Before the number of an issue whose key is not known. */
    static final String ID = "id:";

    private static final String EPIC_LINK = "epicLink";
    private static final String EPIC_NAME = "epicName";
    private static final String STORY_POINTS = "storyPoints";
    private static final Capabilities CAPABILITIES = new Capabilities(
            List.of(
                    "issues",
                    "comments",
                    "attachments that are text",
                    "the changelog",
                    "parents",
                    "epic links",
                    "issue links",
                    "labels",
                    "components",
                    "fix versions",
                    "story points",
                    "security levels as access levels"),
            List.of(
                    "worklogs",
                    "sprints",
                    "remote links",
                    "custom fields of one's own",
                    "who is behind a security level, and the permissions of the project"));

    private final JiraConfig config;
    private final JiraClient client;
    private final SourceId id;

    private JiraConnector(JiraConfig config) {
        this.config = config;
        this.client = new JiraClient(config);
        this.id = new SourceId("jira", config.project(), config.location());
    }

    /** Opens without asking the service anything. */
    public static JiraConnector open(JiraConfig config) {
        return new JiraConnector(config);
    }

    public static Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public SourceId id() {
        return id;
    }

    /** Jira Cloud no longer says. */
    @Override
    public OptionalLong size() {
        return OptionalLong.empty();
    }

    @Override
    public Stream<SourceRecord> read(KnownItems known) {
        try {
            boolean cloud = client.isCloud();
            var attributes = attributes();
            var seen = new HashSet<String>();
            return client.issues(cloud, this::unusable)
                    // An issue that moves between pages while they are read comes twice.
                    .filter(issue -> seen.add(Json.text(issue, "key")))
                    .flatMap(issue ->
                            Stream.concat(Stream.of(record(issue, cloud, attributes)), attachments(issue, cloud)));
        } catch (RestException e) {
            throw unusable(e);
        }
    }

    private Map<String, String> attributes() throws RestException {
        var ids = client.fields();
        return Map.of(EPIC_LINK, ids.epicLink(), EPIC_NAME, ids.epicName(), STORY_POINTS, ids.storyPoints());
    }

    @Override
    public String address() {
        return "jira:" + config.address();
    }

    @Override
    public boolean isAbout(String place) {
        return place.equals(Mention.ANYWHERE) || place.equalsIgnoreCase(config.project());
    }

    @Override
    public ItemReader reader() throws RestException {
        boolean cloud = client.isCloud();
        var attributes = attributes();
        return new ItemReader() {
            @Override
            public Optional<SourceRecord> read(String ref) throws IOException {
                return listed(ref).map(issue -> record(issue, cloud, attributes));
            }

            @Override
            public List<SourceRecord> below(String ref) throws IOException {
                return listed(ref).stream()
                        .flatMap(issue -> attachments(issue, cloud))
                        .toList();
            }

            private Optional<JsonNode> listed(String ref) throws IOException {
                return client.listed(cloud, ref.substring(ref.indexOf(':') + 1))
                        // Asked for by a key that it had before, an issue that was moved answers with its new one.
                        .filter(issue -> ref.startsWith(ID) ? isOurs(issue) : ref.equals(path(issue)));
            }
        };
    }

    private Stream<SourceRecord> attachments(JsonNode issue, boolean cloud) {
        if (!config.attachments().wanted()) {
            return Stream.empty();
        }
        return new JiraAttachments(config, issue)
                .records((attachment, bytesMax) -> client.file(cloud, attachment, bytesMax));
    }

    private boolean isOurs(JsonNode issue) {
        var key = Json.text(issue, "key");
        return isAbout(key.substring(0, Math.max(0, key.lastIndexOf('-')))) && key.contains("-");
    }

    private static String path(JsonNode issue) {
        return ISSUE + Json.text(issue, "key");
    }

    private SourceRecord record(JsonNode listed, boolean cloud, Map<String, String> attributes) {
        var key = Json.text(listed, "key");
        var fields = listed.path("fields");
        var fingerprint = Fingerprints.of(
                config.mapping().fingerprint(), Json.text(fields, "updated"), security(fields.path("security")));
        return new SourceRecord(
                path(listed),
                MAPPER_VERSION + ":" + fingerprint,
                attributes,
                () -> Json.bytes(client.issue(cloud, key)));
    }

    /** Who may read it can change without the issue being updated; a level may come without its name. */
    private static String security(JsonNode level) {
        var name = Json.text(level, "name");
        return name.isEmpty() && level.isObject() ? "nameless" : name;
    }

    private SourceException unusable(RestException e) {
        return e.unusable(id, "THROUGHLINE_JIRA_TOKEN");
    }

    @Override
    public List<GraphChange> map(SourceRecord record) {
        if (record.path().startsWith(AttachmentRecords.PREFIX)) {
            return AttachmentMapper.map(record);
        }
        var attributes = record.attributes();
        var ids = new JiraFields(
                attributes.getOrDefault(EPIC_LINK, ""),
                attributes.getOrDefault(EPIC_NAME, ""),
                attributes.getOrDefault(STORY_POINTS, ""));
        try {
            return new JiraIssueMapper(config, ids, Json.read(record.content().load())).map();
        } catch (IOException e) {
            return UnreadableItem.finding(record, e);
        }
    }

    @Override
    public void close() {
        // Connections end by themselves.
    }
}
