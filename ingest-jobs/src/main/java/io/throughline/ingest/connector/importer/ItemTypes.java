// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer;

import io.throughline.names.DocumentType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which of our types the words of requirement tools stand for. */
public final class ItemTypes {
    private static final Map<String, DocumentType> WORDS = Map.ofEntries(
            Map.entry("feat", DocumentType.EPIC),
            Map.entry("feature", DocumentType.EPIC),
            Map.entry("goal", DocumentType.EPIC),
            Map.entry("capability", DocumentType.EPIC),
            Map.entry("req", DocumentType.USER_STORY),
            Map.entry("requirement", DocumentType.USER_STORY),
            Map.entry("story", DocumentType.USER_STORY),
            Map.entry("usecase", DocumentType.USER_STORY),
            Map.entry("rule", DocumentType.USER_STORY),
            Map.entry("arch", DocumentType.TECH_SPEC),
            Map.entry("architecture", DocumentType.TECH_SPEC),
            Map.entry("dsn", DocumentType.TECH_SPEC),
            Map.entry("design", DocumentType.TECH_SPEC),
            Map.entry("spec", DocumentType.TECH_SPEC),
            Map.entry("specification", DocumentType.TECH_SPEC),
            Map.entry("constr", DocumentType.TECH_SPEC),
            Map.entry("constraint", DocumentType.TECH_SPEC),
            Map.entry("interface", DocumentType.TECH_SPEC),
            Map.entry("impl", DocumentType.TASK),
            Map.entry("implementation", DocumentType.TASK),
            Map.entry("info", DocumentType.PAGE),
            Map.entry("information", DocumentType.PAGE),
            Map.entry("heading", DocumentType.PAGE),
            Map.entry("text", DocumentType.PAGE),
            Map.entry("tst", DocumentType.TEST));

    private ItemTypes() {}

    /**
     * Reads a tool's word for a type: one of ours, a common word, a compound of such words ({@code swreq},
     * {@code Software Requirement}), or anything with {@code test} in it.
     */
    public static Optional<DocumentType> parse(String word) {
        var ours = DocumentType.parse(word);
        if (ours.isPresent()) {
            return ours;
        }
        var folded = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        if (folded.contains("test") || folded.contains("verif")) {
            return Optional.of(DocumentType.TEST);
        }
        if (WORDS.containsKey(folded)) {
            return Optional.ofNullable(WORDS.get(folded));
        }
        // The last word of a compound says what it is; of several that fit, the longest does.
        return WORDS.keySet().stream()
                .filter(known -> known.length() > 2 && folded.endsWith(known))
                .max(java.util.Comparator.comparingInt(String::length))
                .map(WORDS::get);
    }
}
