// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.office;

import io.throughline.ingest.text.Titles;
import io.throughline.ingest.text.XhtmlText;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;

/** What a file says about itself, as far as it can be believed: programs fill in much that nobody wrote. */
record FileProperties(
        Optional<String> title,
        Optional<String> author,
        Optional<ZonedDateTime> created,
        Optional<ZonedDateTime> modified) {
    private static final Set<String> NO_TITLES =
            Set.of("untitled", "title", "document", "powerpoint presentation", "presentation", "slide 1", "book1");
    private static final Set<String> NO_AUTHORS = Set.of(
            "unknown",
            "author",
            "user",
            "admin",
            "administrator",
            "owner",
            "anonymous",
            "microsoft office user",
            "python-docx",
            "openpyxl",
            "un-named",
            "apache poi");
    /** Zip files know no time before 1980, and say 1980 when they know none. */
    private static final int FIRST_YEAR = 1981;

    private static final int LAST_YEAR = 2200;

    static FileProperties of(Metadata metadata) {
        return new FileProperties(
                title(metadata),
                author(metadata),
                time(metadata, TikaCoreProperties.CREATED),
                time(metadata, TikaCoreProperties.MODIFIED));
    }

    OfficeText with(XhtmlText text) {
        return new OfficeText(text.text(title), author, created, modified, text.reached());
    }

    private static Optional<String> title(Metadata metadata) {
        return Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE))
                .map(Titles::oneLine)
                .filter(title -> title.chars().anyMatch(Character::isLetterOrDigit))
                .filter(title -> !NO_TITLES.contains(title.toLowerCase(Locale.ROOT)))
                .filter(title ->
                        !title.startsWith("Microsoft Word - ") && !title.startsWith("Microsoft PowerPoint - "));
    }

    private static Optional<String> author(Metadata metadata) {
        var authors = Arrays.stream(metadata.getValues(TikaCoreProperties.CREATOR))
                .map(Titles::oneLine)
                .filter(name -> name.chars().anyMatch(Character::isLetter))
                .filter(name -> !NO_AUTHORS.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(authors).filter(names -> !names.isEmpty());
    }

    private static Optional<ZonedDateTime> time(Metadata metadata, Property property) {
        return Optional.ofNullable(metadata.getDate(property))
                .map(date -> date.toInstant().atZone(ZoneOffset.UTC))
                .filter(time -> time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR);
    }
}
