// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.document;

import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.office.OfficeFormat;
import io.throughline.ingest.office.OfficeLimits;
import io.throughline.ingest.office.OfficeReader;
import io.throughline.ingest.office.OfficeText;
import io.throughline.ingest.office.UnreadableOfficeException;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a document of an office file.
 *
 * @param path within its source, with {@code /}
 * @param key the document's key
 */
// [impl->TL-US-27]
public record OfficeFile(String path, String key, OfficeFormat format) {
    /** A change here makes every office file new to ingest. */
    public static final String MAPPER_VERSION = "o1";

    private static final OfficeReader READER = new OfficeReader(OfficeLimits.DEFAULT);

    /** @throws java.io.UncheckedIOException when this process cannot read office files now */
    public List<GraphChange> map(byte[] content) {
        return map(content, READER);
    }

    List<GraphChange> map(byte[] content, OfficeReader reader) {
        try {
            return changes(reader.read(format, content));
        } catch (UnreadableOfficeException e) {
            return List.of(new GraphChange.Finding(
                    FindingStatus.valueOf(e.reason().name()),
                    "%s %s; it was left out: %s.".formatted(path, e.getMessage(), advice(e.reason()))));
        }
    }

    private static String advice(UnreadableOfficeException.Reason reason) {
        return switch (reason) {
            case UNREADABLE -> "save it again, in the format of its name and without a password";
            case TOO_LARGE -> "split it, or leave it out of the source";
            case REFUSED -> "take it out of the source if nobody knows where it comes from";
        };
    }

    private List<GraphChange> changes(OfficeText read) {
        var properties = new HashMap<String, Object>();
        read.author().ifPresent(author -> properties.put(PropertyKeys.AUTHOR, author));
        read.created().ifPresent(time -> properties.put(PropertyKeys.CREATED_DATE, time));
        read.modified().ifPresent(time -> properties.put(PropertyKeys.MODIFIED_DATE, time));
        var text = read.text();
        var name = path.substring(path.lastIndexOf('/') + 1);
        var fallback = new DeclaredDocument.Fallback(
                key, DocumentType.PAGE, text.heading().orElse(name));
        var nothing = new DeclaredFields(Map.of(), field -> path);
        var changes =
                new ArrayList<>(DeclaredDocument.changes(nothing, fallback, text.content(), text.blocks(), properties));
        if (changes.get(0) instanceof GraphChange.Document document) {
            changes.addAll(MarkLinks.of(
                    document, text.prose(), page -> format == OfficeFormat.PDF ? path + "#page=" + page : path));
        }
        read.reached()
                .ifPresent(limit -> changes.add(new GraphChange.Finding(
                        FindingStatus.TOO_LARGE,
                        "%s has more than %s; what comes after was left out: split it.".formatted(path, limit))));
        if (text.blocks().isEmpty()) {
            changes.add(new GraphChange.Finding(
                    FindingStatus.UNREADABLE,
                    "%s holds no text, so only its name is found: pictures of pages are not read.".formatted(path)));
        }
        return changes;
    }
}
