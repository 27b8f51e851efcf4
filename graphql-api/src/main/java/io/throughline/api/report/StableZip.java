// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes an office file and gives it on without the time at which it was written, so that the same content is the same file. */
final class StableZip extends OutputStream {
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

    private final OutputStream target;
    private final String created;
    private final Path file;
    private final OutputStream written;
    private boolean closed;

    /** @param created ISO time for the file's own properties */
    StableZip(OutputStream target, String created) throws IOException {
        this.target = target;
        this.created = created;
        this.file = Files.createTempFile("throughline-report", ".zip");
        this.written = Files.newOutputStream(file);
    }

    @Override
    public void write(int value) throws IOException {
        written.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        written.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            written.close();
            copy();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void copy() throws IOException {
        var kept = new FilterOutputStream(target) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
        // Streams leave sizes to the end of the file, where only random access finds them.
        try (var zip = new ZipFile(file.toFile());
                var out = new ZipOutputStream(kept)) {
            for (var entry : Collections.list(zip.entries())) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(ENTRY_TIME);
                out.putNextEntry(copy);
                try (var content = zip.getInputStream(entry)) {
                    (entry.getName().equals(PROPERTIES) ? undated(content) : content).transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    private ByteArrayInputStream undated(InputStream in) throws IOException {
        var text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                .replaceFirst(CREATED, created.isEmpty() ? "" : "$1" + created + "$2");
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
