// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.document;

import io.throughline.ingest.mail.MailMessage;
import io.throughline.ingest.mail.MailReader;
import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.Reference;
import io.throughline.ingest.text.Prose;
import io.throughline.names.DocumentType;
import io.throughline.names.LinkOrigin;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a document of an e-mail message. Its key is {@code mail:} and its Message-ID, so that answers find what they
 * answer in whichever file or source it lies.
 *
 * @param path of its item, for messages and evidence
 * @param fallbackKey of a message without an id
 */
// [impl->TL-US-27]
public record MailFile(String path, String fallbackKey) {
    /** A change here makes every message new to ingest. */
    public static final String MAPPER_VERSION = "m1";

    /** The largest message that is read, with its attachments, in bytes. */
    public static final int BYTES_MAX = 32 * 1024 * 1024;

    private static final String KEY_PREFIX = "mail:";

    public List<GraphChange> map(byte[] content) {
        try {
            return changes(MailReader.read(content));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The reader of mail throws what it likes at headers that nobody expected.
            return List.of(new GraphChange.Finding(
                    FindingStatus.UNREADABLE,
                    path + " is no e-mail message, or a damaged one; it was left out: export it again."));
        }
    }

    private List<GraphChange> changes(MailMessage message) {
        var values = new HashMap<String, List<String>>();
        // A semicolon would make two people of one.
        message.from().ifPresent(from -> values.put(FieldNames.AUTHOR, List.of(from.replace(';', ','))));
        var properties = new HashMap<String, Object>();
        message.date().ifPresent(date -> properties.put(PropertyKeys.CREATED_DATE, date));
        message.thread().ifPresent(thread -> properties.put(PropertyKeys.THREAD_ID, thread));
        if (!message.to().isEmpty()) {
            properties.put(PropertyKeys.RECIPIENTS, message.to());
        }
        var key = message.id()
                .map(KEY_PREFIX::concat)
                .filter(DeclaredDocument::isKey)
                .orElse(fallbackKey);
        var fallback = new DeclaredDocument.Fallback(
                key, DocumentType.EMAIL, message.subject().orElse("(no subject)"));
        var changes = new ArrayList<>(DeclaredDocument.changes(
                new DeclaredFields(values, field -> path), fallback, message.text(), blocks(message), properties));
        if (changes.get(0) instanceof GraphChange.Document document) {
            changes.addAll(MarkLinks.of(document, List.of(new Prose(1, message.text())), line -> path));
            answered(message, key).ifPresent(changes::add);
        }
        return changes;
    }

    private static List<Block> blocks(MailMessage message) {
        var blocks = new ArrayList<>(message.blocks());
        if (!message.attachments().isEmpty()) {
            blocks.add(new Block(
                    List.of("Attachments"), ChunkType.LIST, "- " + String.join("\n- ", message.attachments())));
        }
        return blocks;
    }

    /** Answers mention what they answer. They do not hang below it: rights on a message say nothing about its answers. */
    private Optional<GraphChange.Link> answered(MailMessage message, String key) {
        return message.inReplyTo()
                .map(KEY_PREFIX::concat)
                .filter(DeclaredDocument::isKey)
                .filter(answered -> !answered.equals(key))
                .map(answered -> new GraphChange.Link(
                        RelationshipTypes.MENTIONS,
                        new Reference.Document(key),
                        new Reference.Document(answered),
                        LinkOrigin.DECLARED,
                        1,
                        path,
                        false,
                        Map.of()));
    }
}
