// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.names;

/** Labels beside those of {@link DocumentType}. */
public final class Labels {
    /** Every node that people read. */
    public static final String DOCUMENT = "Document";
    /** A passage of a document: the unit of retrieval. */
    public static final String CHUNK = "Chunk";

    public static final String USER = "User";
    public static final String GROUP = "Group";
    /** One interned combination of access level and grantees; its {@code aclKey} is copied to documents and chunks. */
    public static final String ACL = "Acl";
    /** A configured origin of documents, for example {@code git:/srv/repo}. */
    public static final String SOURCE = "Source";
    /** What was read from one item of a source, and with which fingerprint: the checkpoint of ingest. */
    public static final String SOURCE_ITEM = "SourceItem";
    /** Something that ingest could not do as told, with a named status. */
    public static final String FINDING = "Finding";
    /** One run of an ingest job with its report. */
    public static final String INGEST_RUN = "IngestRun";
    /** The card of a model whose vectors the graph holds; at most two, of which one is in force. */
    public static final String EMBEDDING_MODEL = "EmbeddingModel";

    // what ingest has yet to do; each vanishes when it is done

    /** A declared link of which an end does not exist (yet); also a {@link #FINDING} when a person meant the link. */
    public static final String PENDING_LINK = "PendingLink";
    /** A document whose ownership, access or product must be settled before the run ends. */
    public static final String STALE = "Stale";
    /** A code file that some link names by its path: when another file with that path arrives, these links change. */
    public static final String NAMED_BY_PATH = "NamedByPath";
    /** A chunk without vector. */
    public static final String UNEMBEDDED = "Unembedded";
    /** The one node that says who is writing. */
    public static final String INGEST_LOCK = "IngestLock";
    /** Something that a source told us about and that a worker has not looked into; never linked to anything. */
    public static final String QUEUED_EVENT = "QueuedEvent";

    // what people decide; never linked to anything that is searched

    /** Somebody accepted or rejected a suggested link, or reviewed a link: who, when, why, and whether it was undone. */
    public static final String DECISION = "Decision";
    /** A moment with a name. */
    public static final String BASELINE = "Baseline";
    /** Somebody lets an item pass though it lacks what it needs: who, why, until when. */
    public static final String WAIVER = "Waiver";
    /** How a document was until its text changed: without the text, with its fingerprint. */
    public static final String REVISION = "Revision";
    /** A field of a document was changed in its source, as the source remembers it: from what to what, when, by whom. */
    public static final String FIELD_CHANGE = "FieldChange";

    private Labels() {}
}
