// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.office;

import io.throughline.ingest.office.UnreadableOfficeException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipFile;

/** Finds out how large a file becomes when it is unpacked, without keeping what it unpacks. */
final class Inflation {
    private static final int BUFFER = 64 * 1024;
    private static final int MEGABYTE = 1024 * 1024;
    /** XML of sheets packs to a hundredth at best; what packs far better is made to. */
    private static final int XML_RATIO_MAX = 200;

    private static final int XML_ALWAYS_READ = 10 * MEGABYTE;
    /** Streams of a PDF may be packed again and again. */
    private static final int LAYERS_MAX = 3;

    private final OfficeLimits limits;
    private final byte[] buffer = new byte[BUFFER];

    Inflation(OfficeLimits limits) {
        this.limits = limits;
    }

    /** @throws UnreadableOfficeException when the archive holds too much or is none */
    void requireSmallArchive(Path file) throws UnreadableOfficeException, IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.entries()) {
                throw new UnreadableOfficeException(
                        Reason.REFUSED,
                        String.format(
                                Locale.ROOT,
                                "holds %,d packed entries, allowed are %,d",
                                zip.size(),
                                limits.entries()));
            }
            long total = 0;
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                long most = Math.max(XML_ALWAYS_READ, XML_RATIO_MAX * entry.getCompressedSize());
                long ofEntry = 0;
                try (var input = zip.getInputStream(entry)) {
                    for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                        ofEntry += read;
                        if (ofEntry > most && isXml(entry.getName())) {
                            throw new UnreadableOfficeException(
                                    Reason.REFUSED,
                                    "unpacks to more than %d times its size, as zip bombs do".formatted(XML_RATIO_MAX));
                        }
                        require(total + ofEntry);
                    }
                }
                total += ofEntry;
            }
        }
    }

    /** Readers keep the text of one element in memory before anybody can look at it; images they never open. */
    private static boolean isXml(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    }

    /** Looks at every packed stream of a PDF, whether anything refers to it or not. */
    void requireSmallStreams(byte[] pdf) throws UnreadableOfficeException {
        var inflaters = new Inflater[] {new Inflater(), new Inflater(), new Inflater()};
        try {
            for (int at = streamAfter(pdf, 0); at >= 0; at = streamAfter(pdf, at)) {
                if (isPacked(pdf, at, pdf.length)) {
                    inflate(pdf, at, pdf.length - at, inflaters, 0, new long[LAYERS_MAX]);
                }
                for (var inflater : inflaters) {
                    inflater.reset();
                }
            }
        } finally {
            for (var inflater : inflaters) {
                inflater.end();
            }
        }
    }

    /** Where the content of the next stream begins, -1 when there is none. */
    private static int streamAfter(byte[] pdf, int from) {
        for (int i = from; i + 8 < pdf.length; i++) {
            if (pdf[i] == 's'
                    && pdf[i + 1] == 't'
                    && pdf[i + 2] == 'r'
                    && pdf[i + 3] == 'e'
                    && pdf[i + 4] == 'a'
                    && pdf[i + 5] == 'm'
                    && (pdf[i + 6] == '\n' || pdf[i + 6] == '\r')) {
                return pdf[i + 6] == '\r' && pdf[i + 7] == '\n' ? i + 8 : i + 7;
            }
        }
        return -1;
    }

    private static boolean isPacked(byte[] bytes, int at, int end) {
        return at + 1 < end
                && (bytes[at] & 0x0F) == 8
                && (((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF)) % 31 == 0;
    }

    /** Unpacks a stream and, piece by piece, what is packed in it. */
    private void inflate(byte[] packed, int from, int length, Inflater[] layers, int layer, long[] totals)
            throws UnreadableOfficeException {
        var inflater = layers[layer];
        inflater.setInput(packed, from, length);
        var output = layer == 0 ? buffer : new byte[BUFFER];
        try {
            for (int read = inflater.inflate(output); read > 0; read = inflater.inflate(output)) {
                boolean isFirst = totals[layer] == 0;
                totals[layer] += read;
                require(totals[layer]);
                boolean goesDeeper =
                        layer + 1 < LAYERS_MAX && (isFirst ? isPacked(output, 0, read) : totals[layer + 1] > 0);
                if (goesDeeper) {
                    inflate(output, 0, read, layers, layer + 1, totals);
                }
            }
        } catch (DataFormatException e) {
            // No stream that the reader could unpack further either.
        }
    }

    private void require(long bytes) throws UnreadableOfficeException {
        if (bytes > limits.inflatedBytes()) {
            throw new UnreadableOfficeException(
                    Reason.REFUSED,
                    "unpacks to more than %,d MB, as zip bombs do".formatted(limits.inflatedBytes() / MEGABYTE));
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new UnreadableOfficeException(Reason.TOO_LARGE, "takes too long to unpack");
        }
    }
}
