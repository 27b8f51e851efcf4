// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.confluence;

import io.throughline.ingest.connector.attachment.AttachedTo;
import io.throughline.ingest.connector.attachment.Attachment;
import io.throughline.ingest.connector.attachment.AttachmentRecords;
import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.model.SourceRecord;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The attachments of a page, as either kind of Confluence lists them. */
// [impl->TL-US-54]
record PageAttachments(ConfluenceConfig config, String page, boolean closed) {
    Stream<SourceRecord> records(JsonNode listed, AttachmentRecords.Download download) {
        var parent =
                new AttachedTo(PageMapper.key(config, page), PageMapper.url(config, page), PageMapper.access(closed));
        return StreamSupport.stream(listed.spliterator(), false)
                .map(this::attachment)
                .flatMap(attachment -> AttachmentRecords.of(attachment, parent, download).stream());
    }

    private Attachment attachment(JsonNode listed) {
        var extensions = listed.path("extensions");
        return new Attachment(
                Json.text(listed, "id"),
                Json.text(listed, "title"),
                config.cloud() ? Json.text(listed, "mediaType") : Json.text(extensions, "mediaType"),
                config.cloud()
                        ? listed.path("fileSize").asLong(0)
                        : extensions.path("fileSize").asLong(0),
                Json.text(listed, "version", "number"),
                config.cloud() ? Json.text(listed, "downloadLink") : Json.text(listed, "_links", "download"));
    }
}
