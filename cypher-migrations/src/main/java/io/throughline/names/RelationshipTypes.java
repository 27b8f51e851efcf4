// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.names;

import java.util.List;

/** Relationship types; DESIGN says which way each points. */
// [impl->TL-SPEC-1]
public final class RelationshipTypes {
    public static final String PARENT_OF = "PARENT_OF";
    public static final String IMPLEMENTS = "IMPLEMENTS";
    public static final String SPECIFIES = "SPECIFIES";
    public static final String VERIFIES = "VERIFIES";
    public static final String DEPENDS_ON = "DEPENDS_ON";
    public static final String MENTIONS = "MENTIONS";

    public static final String CONTAINS = "CONTAINS";
    public static final String IMPORTS = "IMPORTS";
    public static final String EXTENDS = "EXTENDS";
    public static final String CALLS = "CALLS";
    public static final String TOUCHES = "TOUCHES";

    public static final String AUTHORED = "AUTHORED";
    public static final String REVIEWED = "REVIEWED";
    public static final String APPROVED = "APPROVED";
    public static final String CAN_READ = "CAN_READ";
    public static final String CAN_WRITE = "CAN_WRITE";
    public static final String MEMBER_OF = "MEMBER_OF";

    public static final String HAS_CHUNK = "HAS_CHUNK";
    public static final String NEXT = "NEXT";
    public static final String CHILD_OF = "CHILD_OF";

    /** From a document to each {@link Labels#REVISION} of it. */
    public static final String HAD = "HAD";
    /** From a document to each {@link Labels#FIELD_CHANGE} of it. */
    public static final String CHANGED = "CHANGED";
    /** From a {@link Labels#SOURCE_ITEM} to each document that was made of it. */
    public static final String YIELDED = "YIELDED";
    /** From a {@link Labels#SOURCE_ITEM} to a {@link Labels#FINDING} about it. */
    public static final String REPORTED = "REPORTED";

    /** The links that trace a requirement to what realises or proves it: each carries origin, confidence and evidence. */
    public static final List<String> TRACE = List.of(PARENT_OF, IMPLEMENTS, SPECIFIES, VERIFIES, DEPENDS_ON, MENTIONS);

    /** The links of code to code and of history to code. */
    public static final List<String> CODE_STRUCTURE = List.of(CONTAINS, IMPORTS, EXTENDS, CALLS, TOUCHES);

    private RelationshipTypes() {}
}
