// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.document;

import io.throughline.ingest.office.OfficeFormat;
import io.throughline.ingest.office.OfficeLimits;
import java.util.Locale;
import java.util.Optional;

/** How a file is read, by its name. */
public enum FileKind {
    TEXT(ItemLimit.BYTES_MAX, TextFile.MAPPER_VERSION),
    OFFICE(OfficeLimits.DEFAULT.bytes(), OfficeFile.MAPPER_VERSION),
    MESSAGE(MailFile.BYTES_MAX, MailFile.MAPPER_VERSION),
    /** Read message by message, so that the file may have any size. */
    MAILBOX(MailFile.BYTES_MAX, MailFile.MAPPER_VERSION);

    private final int bytesMax;
    private final String version;

    FileKind(int bytesMax, String version) {
        this.bytesMax = bytesMax;
        this.version = version;
    }

    /** @return empty for formats that we do not read */
    public static Optional<FileKind> of(String name) {
        if (TextFormat.of(name).isPresent()) {
            return Optional.of(TEXT);
        }
        if (OfficeFormat.of(name).isPresent()) {
            return Optional.of(OFFICE);
        }
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".eml")) {
            return Optional.of(MESSAGE);
        }
        return lower.endsWith(".mbox") ? Optional.of(MAILBOX) : Optional.empty();
    }

    /** Of an item, in bytes. */
    public int bytesMax() {
        return bytesMax;
    }

    /** What a fingerprint begins with, so that another way to map makes the item new. */
    public String version() {
        return version;
    }
}
