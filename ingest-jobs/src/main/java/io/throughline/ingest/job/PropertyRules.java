// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.store.FindingWrite;
import io.throughline.ingest.store.SafeText;
import io.throughline.names.PropertyKeys;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Which properties a source may give, and of which size. What breaks a rule is left out and found. */
final class PropertyRules {
    private static final int TEXT_CHARS_MAX = 1_000_000;
    /** What an index takes is bounded by the page of its file; far below that no real value is longer. */
    private static final int INDEXED_CHARS_MAX = 1_024;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    private static final Set<String> INDEXED = Set.of(
            PropertyKeys.STATUS,
            PropertyKeys.DECLARED_PRODUCT_NAME,
            PropertyKeys.FILE_PATH,
            PropertyKeys.HASH,
            PropertyKeys.MODIFIED_DATE);
    /** Ingest writes these itself. */
    private static final Set<String> RESERVED = Set.of(
            PropertyKeys.KEY,
            PropertyKeys.DOCUMENT_TYPE,
            PropertyKeys.TITLE,
            PropertyKeys.CONTENT,
            PropertyKeys.ACCESS_LEVEL,
            PropertyKeys.ACL_KEY,
            PropertyKeys.FINGERPRINT,
            PropertyKeys.SOURCE_ID,
            PropertyKeys.INGESTED_AT,
            PropertyKeys.VALID_FROM,
            PropertyKeys.VALID_TO,
            PropertyKeys.STAND_IN);
    /** Ingest writes these on links. */
    static final Set<String> RESERVED_ON_LINKS = Set.of(
            PropertyKeys.LINK_ID,
            PropertyKeys.ORIGIN,
            PropertyKeys.CONFIDENCE,
            PropertyKeys.EVIDENCE,
            PropertyKeys.REQUIRED,
            PropertyKeys.BY_PATH,
            PropertyKeys.DECLARED_BY,
            PropertyKeys.SOURCE_FINGERPRINT,
            PropertyKeys.TARGET_FINGERPRINT,
            PropertyKeys.REVIEW_STATE,
            PropertyKeys.REVIEWED_BY,
            PropertyKeys.REVIEWED_AT,
            PropertyKeys.VALID_FROM,
            PropertyKeys.VALID_TO);

    private final String place;
    private final Consumer<FindingWrite> findings;

    PropertyRules(String place, Consumer<FindingWrite> findings) {
        this.place = place;
        this.findings = findings;
    }

    /** The properties of a document; the product that it names itself goes where what is derived does not hide it. */
    Map<String, Object> clean(Map<String, Object> properties) {
        var clean = new HashMap<String, Object>();
        properties.forEach((name, value) -> {
            var stored = name.equals(PropertyKeys.PRODUCT_NAME) ? PropertyKeys.DECLARED_PRODUCT_NAME : name;
            if (!RESERVED.contains(name)) {
                take(stored, value).ifPresent(taken -> clean.put(stored, taken));
            }
        });
        return clean;
    }

    /** The link's own properties. */
    Map<String, Object> cleanLink(Map<String, Object> properties) {
        var clean = new HashMap<String, Object>();
        properties.forEach((name, value) -> {
            if (!RESERVED_ON_LINKS.contains(name)) {
                take(name, value).ifPresent(taken -> clean.put(name, taken));
            }
        });
        return clean;
    }

    private Optional<Object> take(String name, Object value) {
        if (!NAME.matcher(name).matches()) {
            return refuse(SafeText.line(name), "is no name of a property");
        }
        if (value instanceof String text) {
            var clean = SafeText.clean(text);
            var limit = INDEXED.contains(name) ? INDEXED_CHARS_MAX : TEXT_CHARS_MAX;
            return clean.length() <= limit
                    ? Optional.of(clean)
                    : refuse(name, "has %,d characters, at most %,d are taken".formatted(clean.length(), limit));
        }
        if (value instanceof List<?> list) {
            var clean = list.stream()
                    .filter(Objects::nonNull)
                    .map(entry -> SafeText.clean(entry.toString()))
                    .toList();
            var length = clean.stream().mapToLong(String::length).sum();
            return length <= TEXT_CHARS_MAX
                    ? Optional.of(clean)
                    : refuse(name, "has %,d characters, at most %,d are taken".formatted(length, TEXT_CHARS_MAX));
        }
        if (value instanceof ZonedDateTime time) {
            return Optional.of(time.withZoneSameInstant(ZoneOffset.UTC));
        }
        if (value instanceof Boolean || value instanceof Long || value instanceof Integer || value instanceof Double) {
            return Optional.of(value);
        }
        return refuse(
                name,
                "is of the type %s, which the graph does not take"
                        .formatted(value.getClass().getSimpleName()));
    }

    private Optional<Object> refuse(String name, String why) {
        findings.accept(FindingWrite.of(
                FindingStatus.INVALID, "%s: the property %s %s and was left out.".formatted(place, name, why)));
        return Optional.empty();
    }
}
