// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The documents that one principal may read, as one search needs them: what may not be read, or was not there at the
 * moment asked for, does not exist in it.
 */
public interface Library {
    /** The key of the document whose key is exactly {@code text}, or else is it but for case. */
    Optional<String> keyNamed(String text);

    /** Whether what a leg found is there in the graph's own state, may be read, and passes the filter. */
    boolean isThere(String key, long node);

    /** Whether the filter of this search lets an existing document through. */
    boolean passesFilter(String key);

    /** The id of an existing document's node. */
    long node(String key);

    /** The relations of a document to other documents, at most {@code max}, in the order of {@link Relation#ORDER}. */
    List<Relation> relations(String key, int max);

    /** The title of an existing document. */
    String title(String key);

    /** The text of a passage that a leg found in a document; empty when it is not there any more or may not be read. */
    Optional<Passage> passage(String key, PassageHit hit, int neighbours);

    /** The first passage of a document, for rows that came without one; empty when it has none. */
    Optional<Passage> opening(String key, int neighbours);

    /** Where a passage belongs, when both may be read and the document passes; the chunk's own key is given. */
    Optional<Owner> owner(String chunkId);

    /** A passage's document. @param chunk id of the passage's node */
    record Owner(String key, long node, long chunk) {}

    /** How alike two existing documents are, as the cosine of their first vectors; 0 when one has none. */
    double likeness(String key, String other);

    /** Documents that pass, without those named, by key; at most {@code max}. */
    List<String> others(Collection<String> without, int max);
}
