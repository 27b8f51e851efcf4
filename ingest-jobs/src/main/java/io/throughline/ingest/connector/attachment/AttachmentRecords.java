// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.attachment;

import io.throughline.ingest.connector.document.DeclaredDocument;
import io.throughline.ingest.connector.document.FileKind;
import io.throughline.ingest.connector.document.Fingerprints;
import io.throughline.ingest.connector.document.ItemLimit;
import io.throughline.ingest.connector.document.Problem;
import io.throughline.ingest.connector.rest.RestException;
import io.throughline.ingest.connector.rest.TooLargeAnswer;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.SourceRecord;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From what a service lists to records; a file is asked for only when its record is new. */
public final class AttachmentRecords {
    /** What the path of each such record begins with. */
    public static final String PREFIX = "attachment:";

    static final String KEY = "key";
    static final String NAME = "name";
    static final String PARENT = "parent";
    static final String URL = "url";
    static final String ACCESS = "access";
    static final String KIND = "kind";

    /** A change here makes every attachment new to ingest. */
    private static final String MAPPER_VERSION = "a1";

    private static final int SERVER_ERROR = 500;
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    /** Fetches the content. */
    @FunctionalInterface
    public interface Download {
        /** @param bytesMax what is taken */
        byte[] load(Attachment attachment, int bytesMax) throws IOException;
    }

    private AttachmentRecords() {}

    /** @return empty for what cannot be read as text by its name or its declared type */
    public static Optional<SourceRecord> of(Attachment attachment, AttachedTo parent, Download download) {
        return attachment.kind().map(kind -> record(attachment, kind, parent, download));
    }

    private static SourceRecord record(Attachment attachment, FileKind kind, AttachedTo parent, Download download) {
        var key = parent.key() + "/attachment/" + attachment.id();
        var path = PREFIX + parent.key() + "/" + attachment.id();
        var shown = shown(attachment.shownName(), parent.key());
        if (attachment.id().isBlank() || attachment.shownName().isEmpty() || !DeclaredDocument.isKey(key)) {
            return Problem.record(
                    path, FindingStatus.INVALID, shown + " has no id or name that can be used; it was left out.");
        }
        if (attachment.bytes() > kind.bytesMax()) {
            return Problem.record(
                    path, FindingStatus.TOO_LARGE, ItemLimit.message(shown, attachment.bytes(), kind.bytesMax()));
        }
        var fingerprint = Fingerprints.of(
                attachment.id(),
                attachment.name(),
                attachment.version(),
                Long.toString(attachment.bytes()),
                parent.key(),
                parent.url(),
                parent.accessLevel());
        return new SourceRecord(
                path,
                MAPPER_VERSION + kind.version() + ":" + fingerprint,
                Map.of(
                        KEY, key,
                        NAME, attachment.shownName(),
                        PARENT, parent.key(),
                        URL, parent.url(),
                        ACCESS, parent.accessLevel(),
                        KIND, kind.name()),
                () -> load(attachment, kind, parent, download));
    }

    /** How an attachment is called in messages. */
    static String shown(String name, String parent) {
        return name + " at " + parent;
    }

    /** What the service says for good is content too; the rest is tried again by the next run. */
    private static byte[] load(Attachment attachment, FileKind kind, AttachedTo parent, Download download)
            throws IOException {
        try {
            return Downloaded.content(download.load(attachment, kind.bytesMax()));
        } catch (TooLargeAnswer e) {
            return Downloaded.finding(FindingStatus.TOO_LARGE, String.valueOf(e.getMessage()));
        } catch (RestException e) {
            boolean isPassing = e.status() == 0 || e.status() >= SERVER_ERROR || PASSING.contains(e.status());
            // An item that is tried again keeps its old access meanwhile, which may be wider than that of its parent.
            if (isPassing && !e.isRefusedHere() && parent.accessLevel().isEmpty()) {
                throw e;
            }
            return Downloaded.finding(
                    e.isRefusedHere() ? FindingStatus.REFUSED : FindingStatus.UNREADABLE,
                    String.valueOf(e.getMessage()));
        }
    }
}
