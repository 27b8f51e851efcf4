// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.rest;

import io.throughline.ingest.connector.document.DeclaredDocument;
import io.throughline.ingest.connector.document.Fingerprints;
import io.throughline.ingest.model.SourceException;
import io.throughline.names.AccessLevel;
import io.throughline.names.DocumentType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a person says in the address about the words of a service: {@code type.WORD=TYPE} and {@code access.WORD=LEVEL}.
 * Words are compared without regard to case.
 */
public final class TypeMapping {
    private static final String TYPE = "type.";
    private static final String ACCESS = "access.";

    private final Map<String, DocumentType> types = new HashMap<>();
    private final Map<String, AccessLevel> levels = new HashMap<>();
    private final String fingerprint;
    private final String query;

    private TypeMapping(Map<String, String> parameters) {
        parameters.forEach((name, value) -> {
            if (name.startsWith(TYPE)) {
                types.put(folded(name.substring(TYPE.length())), type(name, value));
            } else if (name.startsWith(ACCESS)) {
                levels.put(folded(name.substring(ACCESS.length())), level(name, value));
            }
        });
        fingerprint = Fingerprints.of(new TreeMap<>(types) + "" + new TreeMap<>(levels));
        query = new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(TYPE)
                                || entry.getKey().startsWith(ACCESS))
                        .map(entry ->
                                ServiceAddress.encoded(entry.getKey()) + "=" + ServiceAddress.encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /** @throws SourceException when a type or a level is none of ours */
    public static TypeMapping of(Map<String, String> parameters) {
        return new TypeMapping(parameters);
    }

    private static DocumentType type(String name, String value) {
        return DocumentType.parse(value)
                .orElseThrow(() -> SourceException.usage(
                        "%s is `%s`, allowed are %s.".formatted(name, value, DeclaredDocument.allowedTypes())));
    }

    private static AccessLevel level(String name, String value) {
        return AccessLevel.parse(value)
                .orElseThrow(() -> SourceException.usage(
                        "%s is `%s`, allowed are public, internal, confidential, restricted.".formatted(name, value)));
    }

    public Optional<DocumentType> type(String word) {
        return Optional.ofNullable(types.get(folded(word)));
    }

    public Optional<AccessLevel> access(String word) {
        return Optional.ofNullable(levels.get(folded(word)));
    }

    /** Changes when anything is mapped otherwise, so that everything is read anew then. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The same mapping as a part of an address behind a question mark; empty when nothing is said. */
    public String query() {
        return query;
    }

    private static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
