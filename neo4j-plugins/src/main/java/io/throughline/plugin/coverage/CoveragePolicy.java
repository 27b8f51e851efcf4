// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.coverage;

import io.throughline.names.DocumentType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each type of item needs.
 *
 * @param needs by document type; items of other types are not judged
 */
public record CoveragePolicy(Map<String, List<Need>> needs) {
    /** Types that a policy can judge: what people plan. */
    public static final List<String> JUDGED = List.of(
            DocumentType.EPIC.label(),
            DocumentType.PRD.label(),
            DocumentType.USER_STORY.label(),
            DocumentType.TASK.label(),
            DocumentType.TECH_SPEC.label());

    public CoveragePolicy {
        var copy = new LinkedHashMap<String, List<Need>>();
        needs.forEach((type, list) -> copy.put(type, List.copyOf(list)));
        needs = copy;
    }

    /** A story wants to be designed or built, and proved; a design wants to be built. */
    public static CoveragePolicy standard() {
        var needs = new LinkedHashMap<String, List<Need>>();
        needs.put(
                DocumentType.USER_STORY.label(),
                List.of(Need.of(EvidenceKind.SPEC, EvidenceKind.CODE), Need.of(EvidenceKind.TEST)));
        needs.put(DocumentType.TECH_SPEC.label(), List.of(Need.of(EvidenceKind.CODE)));
        return new CoveragePolicy(needs);
    }

    /** Empty when it is no need at all, for example {@code spec|cod}. */
    public static Optional<Need> need(String text) {
        return Need.parse(text);
    }

    public Set<String> types() {
        return needs.keySet();
    }

    /** Whether items of a type need this kind of evidence, alone or as one of several that will do. */
    public boolean asks(String documentType, EvidenceKind kind) {
        return of(documentType).stream().anyMatch(need -> need.anyOf().contains(kind));
    }

    List<Need> of(String documentType) {
        return needs.getOrDefault(documentType, List.of());
    }
}
