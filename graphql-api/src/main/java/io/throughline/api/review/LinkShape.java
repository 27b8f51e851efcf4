// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import io.throughline.names.DocumentType;
import io.throughline.names.RelationshipTypes;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The link that a pair of types can have, and which way it points. It is never {@code PARENT_OF}: grants come down that one,
 * and a decision must not widen who may read what.
 *
 * @param forward whether it points from the first document to the second
 */
record LinkShape(String type, boolean forward) {
    /** From high to low; what is lower realises what is higher. */
    private static final List<DocumentType> PLANNED = List.of(
            DocumentType.PRODUCT,
            DocumentType.EPIC,
            DocumentType.PRD,
            DocumentType.USER_STORY,
            DocumentType.TASK,
            DocumentType.TECH_SPEC);

    private static final Set<DocumentType> TALK = EnumSet.of(
            DocumentType.COMMIT, DocumentType.PULL_REQUEST, DocumentType.EMAIL, DocumentType.TICKET, DocumentType.PAGE);

    /** Empty when no link that counts fits, as between two stories. */
    static Optional<LinkShape> of(DocumentType from, DocumentType to) {
        return directed(from, to).map(type -> new LinkShape(type, true)).or(() -> directed(to, from)
                .map(type -> new LinkShape(type, false)));
    }

    private static Optional<String> directed(DocumentType source, DocumentType target) {
        boolean planned = PLANNED.contains(target);
        if (source == DocumentType.TEST && (planned || target == DocumentType.CODE)) {
            return Optional.of(RelationshipTypes.VERIFIES);
        }
        if (source == DocumentType.CODE && planned) {
            return Optional.of(RelationshipTypes.IMPLEMENTS);
        }
        if (PLANNED.contains(source) && planned && PLANNED.indexOf(source) > PLANNED.indexOf(target)) {
            return Optional.of(
                    source == DocumentType.TECH_SPEC ? RelationshipTypes.SPECIFIES : RelationshipTypes.IMPLEMENTS);
        }
        return TALK.contains(source) && !TALK.contains(target)
                ? Optional.of(RelationshipTypes.MENTIONS)
                : Optional.empty();
    }
}
