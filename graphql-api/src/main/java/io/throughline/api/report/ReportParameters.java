// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What was given with the name of a report, as text, under the same names on the command line and over HTTP.
 *
 * @param given values by name, in the order they were given
 * @param naming what the one who asks calls a parameter, for example {@code --depth}
 */
public record ReportParameters(Map<String, List<String>> given, UnaryOperator<String> naming) {
    /** Times whose four-digit years every database and format takes. */
    private static final Instant TIME_MIN = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant TIME_MAX = Instant.parse("9999-12-31T23:59:59Z");

    List<String> texts(String name) {
        return given.getOrDefault(name, List.of());
    }

    /** Names that were given beside those that are known. */
    Optional<String> other(Set<String> known) {
        return given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst();
    }

    Optional<String> text(String name) {
        var texts = texts(name);
        if (texts.size() > 1) {
            throw ReportProblem.parameter(
                    "%s is given %d times, allowed is once.".formatted(naming.apply(name), texts.size()));
        }
        return texts.stream().findFirst();
    }

    int integer(String name, int preset, int min, int max) {
        var text = text(name);
        if (text.isEmpty()) {
            return preset;
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw ReportProblem.parameter(
                "%s is %s, allowed is %d to %d.".formatted(naming.apply(name), text.get(), min, max));
    }

    /** From 0 to 1. */
    double share(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            return 0;
        }
        try {
            double value = Double.parseDouble(text.get());
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw ReportProblem.parameter("%s is %s, allowed is 0 to 1.".formatted(naming.apply(name), text.get()));
    }

    /** Also now is a moment: asked for it later, the same report comes again. */
    Moment moment(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            return Moment.of(ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
        }
        if (Moment.isName(text.get())) {
            return new Moment(null, text.get());
        }
        try {
            var moment = Instant.parse(text.get());
            if (!moment.isBefore(TIME_MIN) && !moment.isAfter(TIME_MAX)) {
                return Moment.of(moment.atZone(ZoneOffset.UTC));
            }
        } catch (DateTimeException e) {
            // Told below.
        }
        throw ReportProblem.parameter(
                "%s is `%s`, a time such as 2026-01-31T12:00:00Z or the name of a baseline is needed."
                        .formatted(naming.apply(name), text.get()));
    }
}
