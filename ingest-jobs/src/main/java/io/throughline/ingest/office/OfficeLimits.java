// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.office;

import io.throughline.ingest.text.TextLimit;
import java.time.Duration;

/**
 * What reading one file may cost.
 *
 * @param bytes of the file
 * @param inflatedBytes of what is packed in it; of one stream in a PDF, of all entries in the other formats
 * @param entries packed in it
 * @param depth of elements inside each other
 * @param text how much text is taken; the rest is left out
 * @param time until the reading is given up
 */
public record OfficeLimits(int bytes, long inflatedBytes, int entries, int depth, TextLimit text, Duration time) {
    /** 32 MB, 256 MB unpacked, 10,000 entries, 200 deep, 2,000,000 characters, 2,000 pages, 60 seconds. */
    public static final OfficeLimits DEFAULT = new OfficeLimits(
            32 * 1024 * 1024, 256L * 1024 * 1024, 10_000, 200, new TextLimit(2_000_000, 2_000), Duration.ofSeconds(60));

    public OfficeLimits withText(TextLimit limit) {
        return new OfficeLimits(bytes, inflatedBytes, entries, depth, limit, time);
    }

    public OfficeLimits withTime(Duration limit) {
        return new OfficeLimits(bytes, inflatedBytes, entries, depth, text, limit);
    }
}
