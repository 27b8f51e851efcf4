// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import io.throughline.names.RelationshipTypes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a document that lead to other documents, with the links they follow. */
enum Relation {
    CHILDREN(RelationshipTypes.PARENT_OF, true),
    PARENTS(RelationshipTypes.PARENT_OF, false),
    IMPLEMENTS(RelationshipTypes.IMPLEMENTS, true),
    IMPLEMENTED_BY(RelationshipTypes.IMPLEMENTS, false),
    SPECIFIES(RelationshipTypes.SPECIFIES, true),
    SPECIFIED_BY(RelationshipTypes.SPECIFIES, false),
    VERIFIES(RelationshipTypes.VERIFIES, true),
    VERIFIED_BY(RelationshipTypes.VERIFIES, false),
    DEPENDS_ON(RelationshipTypes.DEPENDS_ON, true),
    DEPENDENTS(RelationshipTypes.DEPENDS_ON, false),
    MENTIONS(RelationshipTypes.MENTIONS, true),
    MENTIONED_BY(RelationshipTypes.MENTIONS, false),
    CONTAINS(RelationshipTypes.CONTAINS, true),
    CONTAINERS(RelationshipTypes.CONTAINS, false),
    TOUCHES(RelationshipTypes.TOUCHES, true),
    TOUCHED_BY(RelationshipTypes.TOUCHES, false),
    /** Every link that starts at the document, one row each. */
    LINKS_OUT(allTypes(), true),
    /** Every link that ends at the document, one row each. */
    LINKS_IN(allTypes(), false);

    private final String types;
    private final boolean outgoing;

    Relation(String types, boolean outgoing) {
        this.types = types;
        this.outgoing = outgoing;
    }

    boolean listsLinks() {
        return this == LINKS_OUT || this == LINKS_IN;
    }

    boolean outgoing() {
        return outgoing;
    }

    /** The pattern from the document {@code d} over the link {@code r} to the other document {@code o}. */
    String pattern() {
        return outgoing ? "(d)-[r:" + types + "]->(o:Document)" : "(d)<-[r:" + types + "]-(o:Document)";
    }

    private static String allTypes() {
        return String.join("|", linkTypes());
    }

    /** @param direction {@code out}, {@code in}, or null for both */
    static List<Relation> links(@Nullable String direction) {
        if (direction == null) {
            return List.of(LINKS_OUT, LINKS_IN);
        }
        return List.of(direction.equals("out") ? LINKS_OUT : LINKS_IN);
    }

    /** Every type of link between documents. */
    static List<String> linkTypes() {
        return Stream.concat(RelationshipTypes.TRACE.stream(), RelationshipTypes.CODE_STRUCTURE.stream())
                .toList();
    }
}
