// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.office;

import io.throughline.ingest.text.StructuredText;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What was read of an office file.
 *
 * @param text its prose has pages for lines, 1 where there are none
 * @param author as the file's properties say
 * @param created and {@code modified} as the file's properties say, in UTC
 * @param reached the limit of text that was reached, for example {@code 2,000 pages}; empty when all was read
 */
public record OfficeText(
        StructuredText text,
        Optional<String> author,
        Optional<ZonedDateTime> created,
        Optional<ZonedDateTime> modified,
        Optional<String> reached) {}
