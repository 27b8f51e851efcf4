// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.attachment;

import io.throughline.ingest.connector.document.FileKind;
import io.throughline.ingest.connector.document.MailFile;
import io.throughline.ingest.connector.document.OfficeFile;
import io.throughline.ingest.connector.document.Problem;
import io.throughline.ingest.connector.document.TextFile;
import io.throughline.ingest.connector.rest.UnreadableItem;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.Reference;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.ingest.office.OfficeFormat;
import io.throughline.names.LinkOrigin;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a document of an attachment, as one of a folder's file. What the file says of itself decides neither its key nor
 * who may read it nor what it hangs on: whoever may attach a file to an open page could open or take over others so.
 */
// [impl->TL-US-54]
public final class AttachmentMapper {
    private final String key;
    private final String name;
    private final String parent;
    private final String url;
    private final String access;

    private AttachmentMapper(Map<String, String> attributes) {
        this.key = attributes.getOrDefault(AttachmentRecords.KEY, "");
        this.name = attributes.getOrDefault(AttachmentRecords.NAME, "");
        this.parent = attributes.getOrDefault(AttachmentRecords.PARENT, "");
        this.url = attributes.getOrDefault(AttachmentRecords.URL, "");
        this.access = attributes.getOrDefault(AttachmentRecords.ACCESS, "restricted");
    }

    /** @param record of {@link AttachmentRecords} */
    public static List<GraphChange> map(SourceRecord record) {
        var problem = Problem.in(record);
        if (problem.isPresent()) {
            return List.of(problem.get());
        }
        try {
            var kind = FileKind.valueOf(record.attributes().getOrDefault(AttachmentRecords.KIND, FileKind.TEXT.name()));
            return new AttachmentMapper(record.attributes())
                    .map(kind, Downloaded.of(record.content().load()));
        } catch (IOException e) {
            return UnreadableItem.finding(record, e);
        }
    }

    private List<GraphChange> map(FileKind kind, Downloaded downloaded) {
        var place = AttachmentRecords.shown(name, parent);
        if (downloaded.finding().isPresent()) {
            return List.of(new GraphChange.Finding(
                    downloaded.finding().get(), "%s was left out: %s.".formatted(place, downloaded.why())));
        }
        // The reading goes by the end of the path, so that the name stands last.
        var path = parent + "/" + name;
        var read =
                switch (kind) {
                    case OFFICE ->
                        OfficeFormat.of(name)
                                .map(format -> new OfficeFile(path, key, format).map(downloaded.rest()))
                                .orElse(List.of());
                    case MESSAGE, MAILBOX -> new MailFile(path, key).map(downloaded.rest());
                    case TEXT -> new TextFile(path, key, line -> path + ":" + line, Map.of()).map(downloaded.rest());
                };
        return bound(read);
    }

    private List<GraphChange> bound(List<GraphChange> read) {
        var changes = new ArrayList<GraphChange>();
        for (var change : read) {
            if (change instanceof GraphChange.Document document) {
                changes.add(bound(document));
                changes.add(new GraphChange.Link(
                        RelationshipTypes.PARENT_OF,
                        new Reference.Document(parent),
                        new Reference.Document(key),
                        LinkOrigin.TRACKER,
                        1,
                        url,
                        true,
                        Map.of()));
            } else if (!(change instanceof GraphChange.Link link) || isItsOwn(link)) {
                changes.add(change);
            }
        }
        return changes;
    }

    private GraphChange.Document bound(GraphChange.Document document) {
        var properties = new HashMap<>(document.properties());
        properties.remove(PropertyKeys.ACCESS_LEVEL);
        if (!access.isEmpty()) {
            properties.put(PropertyKeys.ACCESS_LEVEL, access);
        }
        properties.put(PropertyKeys.SOURCE_URL, url);
        return new GraphChange.Document(key, document.type(), name, document.content(), document.blocks(), properties);
    }

    /** Grants come down from parents, and a name that the file gave itself is not its key. */
    private boolean isItsOwn(GraphChange.Link link) {
        var self = new Reference.Document(key);
        return !link.type().equals(RelationshipTypes.PARENT_OF)
                && (link.from().equals(self) || link.to().equals(self));
    }
}
