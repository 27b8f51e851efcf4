// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import io.throughline.names.DocumentType;
import java.util.Arrays;
import java.util.Set;

/** What a row of an impact report is to the one who reads it, in the order they want to know. */
enum ImpactGroup {
    STORIES(
            "Stories and requirements",
            DocumentType.PRODUCT,
            DocumentType.EPIC,
            DocumentType.PRD,
            DocumentType.USER_STORY,
            DocumentType.TASK,
            DocumentType.TICKET),
    SPECS("Specs", DocumentType.TECH_SPEC),
    /** Prose that was linked with something as it was before. */
    STALE("Stale documents"),
    TESTS("Tests", DocumentType.TEST),
    CODE("Code", DocumentType.CODE),
    OTHERS("Other documents"),
    CHANGED("Changed"),
    UNKNOWN("Changed files that are not in the graph");

    private static final Set<String> PROSE =
            Set.of(DocumentType.TECH_SPEC.label(), DocumentType.PRD.label(), DocumentType.PAGE.label());

    private final String heading;
    private final Set<DocumentType> types;

    ImpactGroup(String heading, DocumentType... types) {
        this.heading = heading;
        this.types = Set.of(types);
    }

    String heading() {
        return heading;
    }

    static ImpactGroup of(String documentType, boolean changed, boolean suspect) {
        if (changed) {
            return CHANGED;
        } else if (suspect && PROSE.contains(documentType)) {
            return STALE;
        }
        return Arrays.stream(values())
                .filter(group ->
                        group.types.stream().anyMatch(type -> type.label().equals(documentType)))
                .findFirst()
                .orElse(OTHERS);
    }
}
