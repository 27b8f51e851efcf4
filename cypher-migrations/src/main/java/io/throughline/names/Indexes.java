// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.names;

/** Names of indexes that are asked by name, and of the analyzer they use. */
public final class Indexes {
    /** Full text over {@code Chunk.content} and {@code Chunk.contextualSummary}. */
    public static final String CHUNK_TEXT = "chunk_text";
    /** Full text over {@code Document.key} and {@code Document.title}. */
    public static final String DOCUMENT_TITLE = "document_title";
    /** Vectors of {@code Chunk.embedding}, cosine. */
    public static final String CHUNK_EMBEDDING = "chunk_embedding";
    /** Vectors of {@code Chunk.secondEmbedding}, cosine; there while two models stand beside each other. */
    public static final String CHUNK_SECOND_EMBEDDING = "chunk_second_embedding";
    /** The analyzer that our plugin brings: splits identifiers, keeps them whole, stems English. */
    public static final String ANALYZER = "throughline";

    private Indexes() {}
}
