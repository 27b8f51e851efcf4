// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Dates as people write them in ISO order, read into UTC; without an offset they are taken as UTC. */
public final class Timestamps {
    static final String ALLOWED = "2026-11-22 or 2026-11-22T09:30:00+01:00";

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][ ]HH:mm")
            .appendOptional(DateTimeFormatter.ofPattern(":ss"))
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendOptional(DateTimeFormatter.ofPattern("[ ]XXXXX"))
            .appendOptional(DateTimeFormatter.ofPattern("[ ]XX"))
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Timestamps() {}

    public static Optional<ZonedDateTime> parse(String text) {
        try {
            TemporalAccessor parsed =
                    FORMAT.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof OffsetDateTime time) {
                return Optional.of(time.atZoneSameInstant(ZoneOffset.UTC));
            }
            if (parsed instanceof LocalDateTime time) {
                return Optional.of(time.atZone(ZoneOffset.UTC));
            }
            return Optional.of(LocalDate.from(parsed).atStartOfDay(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
