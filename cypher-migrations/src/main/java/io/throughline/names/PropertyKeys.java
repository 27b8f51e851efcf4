// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.names;

/** Property names of nodes and relationships. Times are stored as Neo4j {@code ZONED DATETIME} in UTC. */
public final class PropertyKeys {
    // every document
    public static final String KEY = "key";
    public static final String DOCUMENT_TYPE = "documentType";
    public static final String TITLE = "title";
    public static final String CONTENT = "content";
    public static final String SUMMARY = "summary";
    public static final String CREATED_DATE = "createdDate";
    public static final String MODIFIED_DATE = "modifiedDate";
    public static final String AUTHOR = "author";
    public static final String OWNER = "owner";
    public static final String VERSION = "version";
    public static final String STATUS = "status";
    /** The status in the words of its source, where {@link #STATUS} holds ours. */
    public static final String SOURCE_STATUS = "sourceStatus";

    public static final String SOURCE_URL = "sourceUrl";
    public static final String ACCESS_LEVEL = "accessLevel";
    public static final String ACL_KEY = "aclKey";
    public static final String DEPARTMENT = "department";
    public static final String TAGS = "tags";
    public static final String FINGERPRINT = "fingerprint";
    public static final String SOURCE_ID = "sourceId";
    public static final String INGESTED_AT = "ingestedAt";
    public static final String VALID_FROM = "validFrom";
    public static final String VALID_TO = "validTo";
    public static final String PRODUCT_NAME = "productName";

    // code, tests, history
    public static final String REPOSITORY = "repository";
    public static final String FILE_PATH = "filePath";
    public static final String LANGUAGE = "language";
    public static final String SYMBOL = "symbol";
    public static final String KIND = "kind";
    public static final String START_LINE = "startLine";
    public static final String END_LINE = "endLine";
    public static final String FRAMEWORK = "framework";
    /** How many lines between the first and the last could run, as a coverage file says. */
    public static final String COVERABLE_LINES = "coverableLines";

    public static final String COVERED_LINES = "coveredLines";
    /** The covered share of the coverable lines, from 0 to 1. */
    public static final String TEST_COVERAGE = "testCoverage";

    public static final String COMPONENT_NAME = "componentName";
    public static final String ARCHITECTURE_LAYER = "architectureLayer";
    public static final String API_ENDPOINTS = "apiEndpoints";

    public static final String LAST_COMMIT_HASH = "lastCommitHash";
    public static final String HASH = "hash";
    public static final String MESSAGE = "message";

    // e-mail
    /** The Message-ID of the first message of a thread, as far as its messages say. */
    public static final String THREAD_ID = "threadId";
    /** Everybody whom a message names as receiver. */
    public static final String RECIPIENTS = "recipients";

    // chunks
    public static final String CHUNK_ID = "chunkId";
    public static final String DOCUMENT_KEY = "documentKey";
    public static final String PARENT_CHUNK_ID = "parentChunkId";
    public static final String EMBEDDING = "embedding";
    /** The vector of the model in the other {@link VectorSlot}. */
    public static final String SECOND_EMBEDDING = "secondEmbedding";

    public static final String CHUNK_INDEX = "chunkIndex";
    public static final String CHUNK_TYPE = "chunkType";
    public static final String SECTION_HIERARCHY = "sectionHierarchy";
    public static final String CONTEXTUAL_SUMMARY = "contextualSummary";
    /** SHA-256 (hex) of exactly the text that is embedded; equal hashes share a vector. */
    public static final String CONTENT_HASH = "contentHash";

    // models
    /** The number of the {@link VectorSlot} that a model fills. */
    public static final String SLOT = "slot";
    /** True on the one model whose vectors searches use; absent on any other. */
    public static final String IN_FORCE = "inForce";

    // trace links
    /** Natural key of a link: a hash of its type, its ends, its origin and the item that declares it. */
    public static final String LINK_ID = "linkId";

    public static final String ORIGIN = "origin";
    public static final String CONFIDENCE = "confidence";
    public static final String EVIDENCE = "evidence";
    public static final String SOURCE_FINGERPRINT = "sourceFingerprint";
    public static final String TARGET_FINGERPRINT = "targetFingerprint";
    public static final String REVIEWED_BY = "reviewedBy";
    public static final String REVIEWED_AT = "reviewedAt";
    public static final String REVIEW_STATE = "reviewState";
    /** The {@link #ITEM_ID} of the source item that declares a link. */
    public static final String DECLARED_BY = "declaredBy";

    // decisions
    public static final String DECISION_ID = "decisionId";
    /** {@code accepted}, {@code rejected} or {@code reviewed}. */
    public static final String DECISION = "decision";

    public static final String FROM_KEY = "fromKey";
    public static final String TO_KEY = "toKey";
    public static final String DECIDED_BY = "decidedBy";
    public static final String DECIDED_AT = "decidedAt";
    public static final String COMMENT = "comment";
    public static final String UNDONE_BY = "undoneBy";
    public static final String UNDONE_AT = "undoneAt";
    public static final String UNDONE_COMMENT = "undoneComment";
    /** On a review: what the link kept before it, so that the review can be undone. */
    public static final String FORMER_SOURCE_FINGERPRINT = "formerSourceFingerprint";

    public static final String FORMER_TARGET_FINGERPRINT = "formerTargetFingerprint";
    public static final String FORMER_REVIEW_STATE = "formerReviewState";
    public static final String FORMER_REVIEWED_BY = "formerReviewedBy";
    public static final String FORMER_REVIEWED_AT = "formerReviewedAt";

    // waivers, beside the document's key
    public static final String WAIVER_ID = "waiverId";
    public static final String REASON = "reason";
    /** From then on the waiver lets nothing pass. */
    public static final String UNTIL = "until";

    public static final String WAIVED_BY = "waivedBy";
    public static final String WAIVED_AT = "waivedAt";
    /** Set when somebody ended it early, or gave another one in its place. */
    public static final String ENDED_BY = "endedBy";

    public static final String ENDED_AT = "endedAt";

    // baselines
    /** The moment that a baseline names. */
    public static final String AT = "at";

    public static final String CREATED_BY = "createdBy";
    public static final String CREATED_AT = "createdAt";

    public static final String DEPENDENCY_TYPE = "dependencyType";

    // people and access
    public static final String USER_ID = "userId";
    public static final String GROUP_ID = "groupId";
    public static final String EMAIL = "email";
    public static final String NAME = "name";
    public static final String ROLE = "role";
    public static final String GRANTEES = "grantees";

    // ingest
    public static final String ITEM_ID = "itemId";
    public static final String PATH = "path";
    public static final String FINDING_ID = "findingId";
    public static final String RUN_ID = "runId";
    public static final String STARTED_AT = "startedAt";
    public static final String FINISHED_AT = "finishedAt";
    public static final String SOURCES = "sources";
    public static final String DOCUMENTS_ADDED = "documentsAdded";
    public static final String DOCUMENTS_CHANGED = "documentsChanged";
    public static final String DOCUMENTS_GONE = "documentsGone";
    public static final String FINDINGS = "findings";
    /** True on a Code document that stands in for a file which no repository holds. */
    public static final String STAND_IN = "standIn";
    /** Product named by the document itself, used where no Product is above it. */
    public static final String DECLARED_PRODUCT_NAME = "declaredProductName";
    /** On a {@link Labels#SOURCE_ITEM}: each link it declares as {@code TYPE/linkId}. */
    public static final String LINKS = "links";
    /** How often an item broke something as it is, and its fingerprint then. */
    public static final String TRIES = "tries";

    public static final String TRIED = "tried";
    /** On a link: whether a missing end is a finding. */
    public static final String REQUIRED = "required";
    /** On a link: {@code from} or {@code to} when that end was named by file path, not by key. */
    public static final String BY_PATH = "byPath";

    public static final String LINK_TYPE = "linkType";
    public static final String FROM_KIND = "fromKind";
    public static final String FROM_NAME = "fromName";
    public static final String TO_KIND = "toKind";
    public static final String TO_NAME = "toName";

    private PropertyKeys() {}

    /** Of a revision: what kind of change ended it, {@code layout}, {@code comments}, {@code names} or {@code meaning}. */
    public static final String CHANGE = "change";

    public static final String CHANGE_ID = "changeId";
    /** Of a change: {@code status}, {@code title}, {@code owner}, {@code type}, {@code priority}, {@code parent} or {@code link}. */
    public static final String FIELD = "field";

    public static final String BEFORE = "before";
    public static final String AFTER = "after";
    /** Of a change: the name of who made it. */
    public static final String BY = "by";
    /** Of a change: keys of other documents that it names; it is there for those alone who may read them all. */
    public static final String NAMES = "names";
}
