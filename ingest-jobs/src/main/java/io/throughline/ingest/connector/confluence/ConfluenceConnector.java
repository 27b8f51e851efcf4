// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.confluence;

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
import io.throughline.ingest.model.SourceId;
import io.throughline.ingest.model.SourceRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Gives one record a page, parents first. The list says what has changed; a page's text is asked for only when it has. */
// [impl->TL-US-22]
public final class ConfluenceConnector implements FollowedConnector {
    /** A change here makes every page new to ingest. */
    private static final String MAPPER_VERSION = "w1";

    static final String PAGE = "page:";

    private static final String PARENT = "parent";
    private static final String CLOSED = "closed";
    private static final Capabilities CAPABILITIES = new Capabilities(
            List.of(
                    "pages",
                    "the page tree",
                    "text with code and tables",
                    "labels",
                    "attachments that are text",
                    "restrictions, inherited ones too"),
            List.of(
                    "comments",
                    "blog posts",
                    "authors",
                    "older versions",
                    "who is let in by a restriction",
                    "the permissions of the space",
                    "a change of labels alone"));

    private final ConfluenceConfig config;
    private final ConfluenceClient client;
    private final SourceId id;

    private ConfluenceConnector(ConfluenceConfig config) {
        this.config = config;
        this.client = new ConfluenceClient(config);
        this.id = new SourceId("confluence", config.space(), config.location());
    }

    /** Opens without asking the service anything. */
    public static ConfluenceConnector open(ConfluenceConfig config) {
        return new ConfluenceConnector(config);
    }

    public static Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public SourceId id() {
        return id;
    }

    /** Not known before the list is read. */
    @Override
    public OptionalLong size() {
        return OptionalLong.empty();
    }

    /** The list of a space, without texts, is in memory, because a restriction closes all that is below. */
    @Override
    public Stream<SourceRecord> read(KnownItems known) {
        try {
            var tree = new PageTree(client.pages());
            return tree.parentsFirst().stream()
                    .flatMap(page -> Stream.concat(
                            Stream.of(record(
                                    page, tree.contains(page.parent()) ? page.parent() : "", tree.isClosed(page))),
                            listedAttachments(page, tree.isClosed(page))));
        } catch (RestException e) {
            throw e.unusable(id, "THROUGHLINE_CONFLUENCE_TOKEN");
        }
    }

    @Override
    public String address() {
        return "confluence:" + config.address();
    }

    @Override
    public boolean isAbout(String place) {
        return place.equals(Mention.ANYWHERE) || place.equalsIgnoreCase(config.space());
    }

    @Override
    public ItemReader reader() throws RestException {
        var pages = client.singlePages();
        return new ItemReader() {
            @Override
            public Optional<SourceRecord> read(String ref) throws IOException {
                return page(ref).map(page -> record(page, page.parent(), page.closed()));
            }

            @Override
            public List<SourceRecord> below(String ref) throws IOException {
                var page = page(ref);
                return page.isEmpty()
                        ? List.of()
                        : attachments(page.get(), page.get().closed()).toList();
            }

            private Optional<ListedPage> page(String ref) throws IOException {
                return pages.find(ref.substring(PAGE.length()));
            }
        };
    }

    private Stream<SourceRecord> listedAttachments(ListedPage page, boolean isClosed) {
        try {
            return attachments(page, isClosed);
        } catch (RestException e) {
            throw e.unusable(id, "THROUGHLINE_CONFLUENCE_TOKEN");
        }
    }

    private Stream<SourceRecord> attachments(ListedPage page, boolean isClosed) throws RestException {
        if (!config.attachments().wanted()) {
            return Stream.empty();
        }
        return new PageAttachments(config, page.id(), isClosed)
                .records(
                        client.attachments(page),
                        (attachment, bytesMax) -> client.file(attachment.download(), bytesMax));
    }

    private SourceRecord record(ListedPage page, String parent, boolean isClosed) {
        var closed = Boolean.toString(isClosed);
        var fingerprint = Fingerprints.of(config.mapping().fingerprint(), page.title(), page.version(), parent, closed);
        return new SourceRecord(
                PAGE + page.id(),
                MAPPER_VERSION + ":" + fingerprint,
                Map.of(PARENT, parent, CLOSED, closed),
                () -> Json.bytes(client.page(page)));
    }

    @Override
    public List<GraphChange> map(SourceRecord record) {
        if (record.path().startsWith(AttachmentRecords.PREFIX)) {
            return AttachmentMapper.map(record);
        }
        var attributes = record.attributes();
        try {
            return new PageMapper(
                            config,
                            record.path().substring(PAGE.length()),
                            attributes.getOrDefault(PARENT, ""),
                            !attributes.getOrDefault(CLOSED, "true").equals("false"),
                            Json.read(record.content().load()))
                    .map();
        } catch (IOException e) {
            return UnreadableItem.finding(record, e);
        }
    }

    @Override
    public void close() {
        // Connections end by themselves.
    }
}
