// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.jira;

import io.throughline.ingest.connector.attachment.AttachedTo;
import io.throughline.ingest.connector.attachment.Attachment;
import io.throughline.ingest.connector.attachment.AttachmentRecords;
import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.model.SourceRecord;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The attachments of an issue, as the list of issues holds them. */
// [impl->TL-US-54]
record JiraAttachments(JiraConfig config, JsonNode issue) {
    Stream<SourceRecord> records(AttachmentRecords.Download download) {
        var key = Json.text(issue, "key");
        var fields = issue.path("fields");
        var parent = new AttachedTo(key, JiraIssueMapper.url(config, key), JiraIssueMapper.access(config, fields));
        return StreamSupport.stream(fields.path("attachment").spliterator(), false)
                .map(JiraAttachments::attachment)
                .flatMap(attachment -> AttachmentRecords.of(attachment, parent, download).stream());
    }

    private static Attachment attachment(JsonNode listed) {
        return new Attachment(
                Json.text(listed, "id"),
                Json.text(listed, "filename"),
                Json.text(listed, "mimeType"),
                listed.path("size").asLong(0),
                // Jira never changes an attachment; another content has another id.
                Json.text(listed, "created"),
                Json.text(listed, "content"));
    }
}
