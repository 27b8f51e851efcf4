// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.attachment;

import io.throughline.ingest.connector.document.FileKind;
import io.throughline.ingest.text.Titles;
import java.util.Locale;
import java.util.Optional;

/**
 * What a service lists of a file that hangs on one of its items.
 *
 * @param id within the service
 * @param name of the file, as a person gave it
 * @param mediaType as declared; may be empty
 * @param bytes as declared, which may be a lie; 0 when nothing is declared
 * @param version changes with the content
 * @param download where the service says that the content is
 */
public record Attachment(String id, String name, String mediaType, long bytes, String version, String download) {
    /** How it is read; empty for what is not text by its name or by its declared type, which is never asked for. */
    Optional<FileKind> kind() {
        var type = mediaType.toLowerCase(Locale.ROOT);
        boolean noText = type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
        // A mailbox is many documents.
        return noText ? Optional.empty() : FileKind.of(name).filter(kind -> kind != FileKind.MAILBOX);
    }

    /** The name in one line, without anything that would make a path of it. */
    String shownName() {
        return Titles.oneLine(name.replace('/', '_').replace('\\', '_'));
    }
}
