// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.coverage;

import io.throughline.names.DocumentType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can stand for a requirement. */
public enum EvidenceKind {
    SPEC(DocumentType.TECH_SPEC),
    TASK(DocumentType.TASK),
    CODE(DocumentType.CODE),
    TEST(DocumentType.TEST);

    /** Asked for every document below every item. */
    private static final Map<String, EvidenceKind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(kind -> kind.type.label(), kind -> kind));

    private final DocumentType type;

    EvidenceKind(DocumentType type) {
        this.type = type;
    }

    /** The word for it in policies and rows. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String documentType() {
        return type.label();
    }

    static Optional<EvidenceKind> ofType(@Nullable String documentType) {
        return documentType == null ? Optional.empty() : Optional.ofNullable(BY_TYPE.get(documentType));
    }

    static Optional<EvidenceKind> ofWord(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
