// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.office;

import io.throughline.ingest.office.UnreadableOfficeException.Reason;
import io.throughline.ingest.text.XhtmlText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.sax.SecureContentHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/** Reads office files, each on a thread that is left behind when it takes too long. */
// [impl->TL-US-27]
public final class OfficeReader {
    private static final Logger log = LoggerFactory.getLogger(OfficeReader.class);
    /** Two files at once bound the memory; four that never end are as much as a process stands. */
    private static final BoundedWork WORK = new BoundedWork(2, 4);

    private static final byte[] OLD_BINARY = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final OfficeLimits limits;
    private final TikaParsers parsers = new TikaParsers();

    public OfficeReader(OfficeLimits limits) {
        this.limits = limits;
    }

    /**
     * @throws UnreadableOfficeException when nothing of the file can be taken
     * @throws java.io.UncheckedIOException when this process cannot read files now, which says nothing about this one
     */
    public OfficeText read(OfficeFormat format, byte[] content) throws UnreadableOfficeException {
        if (!format.begins(content)) {
            throw new UnreadableOfficeException(Reason.UNREADABLE, other(content));
        }
        try {
            return WORK.call(() -> parse(format, content), limits.time());
        } catch (TimeoutException e) {
            throw new UnreadableOfficeException(
                    Reason.TOO_LARGE,
                    "was not read after %d seconds, which is all the time it gets"
                            .formatted(limits.time().toSeconds()));
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        }
    }

    private static String other(byte[] content) {
        for (int i = 0; i < OLD_BINARY.length; i++) {
            if (content.length <= i || content[i] != OLD_BINARY[i]) {
                return "is of another format, whatever its name says";
            }
        }
        return "is encrypted, or of the format before 2007";
    }

    private OfficeText parse(OfficeFormat format, byte[] content)
            throws IOException, UnreadableOfficeException, TikaException, SAXException {
        // On disk, because the readers of packed files open those without a copy in memory.
        var file = Files.createTempFile("throughline-", ".office");
        try {
            Files.write(file, content);
            var inflation = new Inflation(limits);
            if (format.isZip()) {
                inflation.requireSmallArchive(file);
            } else if (format == OfficeFormat.PDF) {
                inflation.requireSmallStreams(content);
            }
            var metadata = new Metadata();
            var text = new XhtmlText(limits.text(), format.hasTitleInText());
            try (var input = TikaInputStream.get(file)) {
                parse(format, input, metadata, text);
            }
            return FileProperties.of(metadata).with(text);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void parse(OfficeFormat format, TikaInputStream input, Metadata metadata, XhtmlText text)
            throws IOException, TikaException, SAXException {
        var guarded = new SecureContentHandler(text, input);
        guarded.setMaximumDepth(limits.depth());
        try {
            parsers.of(format).parse(input, guarded, metadata, TikaParsers.context());
        } catch (SAXException | TikaException | IOException | RuntimeException e) {
            // Parsers pack what ended them in exceptions of their own.
            if (text.reached().isEmpty()) {
                throw e;
            }
        }
    }

    private static UnreadableOfficeException failure(Throwable cause) {
        log.debug("an office file was not read", cause);
        if (cause instanceof UnreadableOfficeException known) {
            return known;
        }
        if (cause instanceof OutOfMemoryError) {
            return new UnreadableOfficeException(Reason.TOO_LARGE, "needs more memory than this process has");
        }
        for (var at = cause; at != null; at = at.getCause()) {
            var name = at.getClass().getSimpleName();
            if (at instanceof EncryptedDocumentException
                    || name.startsWith("Encrypted")
                    || name.startsWith("InvalidPassword")) {
                return new UnreadableOfficeException(Reason.UNREADABLE, "is encrypted");
            }
            if (String.valueOf(at.getMessage()).contains("Zip bomb") || name.startsWith("SecureSAX")) {
                return new UnreadableOfficeException(Reason.REFUSED, "unpacks as zip bombs do, or nests too deeply");
            }
        }
        return cause instanceof StackOverflowError
                ? new UnreadableOfficeException(Reason.REFUSED, "nests too deeply")
                : new UnreadableOfficeException(Reason.UNREADABLE, "is damaged or incomplete");
    }
}
