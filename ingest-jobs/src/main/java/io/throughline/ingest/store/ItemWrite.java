// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.util.List;

/**
 * What one item of a source means for the graph: the unit that is written whole or not at all.
 *
 * @param fingerprint stored when the item is done; empty makes the next run read it again
 * @param tried the fingerprint of an item that broke whatever took it in hand; empty for all others
 * @param readable false when the item could not be read this time: what the graph holds of it stays
 */
public record ItemWrite(
        String itemId,
        String sourceId,
        String path,
        String fingerprint,
        String tried,
        boolean readable,
        List<PersonWrite> people,
        List<DocumentWrite> documents,
        List<LinkWrite> links,
        List<FindingWrite> findings) {
    /** Longer ids would not fit an index; only hostile paths are that long. */
    private static final int ID_CHARS_MAX = 1_500;

    public ItemWrite {
        people = List.copyOf(people);
        documents = List.copyOf(documents);
        links = List.copyOf(links);
        findings = List.copyOf(findings);
    }

    /** The natural key of an item, readable where that is possible. */
    public static String id(String sourceId, String path) {
        var id = sourceId + "#" + path;
        return id.length() <= ID_CHARS_MAX ? id : id.substring(0, ID_CHARS_MAX) + "#" + Digest.id(id);
    }

    /** An item of which nothing but the finding is known. */
    public static ItemWrite unreadable(String itemId, String sourceId, String path, FindingWrite finding) {
        return new ItemWrite(itemId, sourceId, path, "", "", false, List.of(), List.of(), List.of(), List.of(finding));
    }

    /** The same item, of which nothing but the finding is known because it broke something. */
    ItemWrite broken(String brokenFingerprint, FindingWrite finding) {
        return new ItemWrite(
                itemId,
                sourceId,
                path,
                "",
                brokenFingerprint,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(finding));
    }

    /** Rough size of the transaction that writes it, in characters. */
    public long weight() {
        var weight = 500L;
        for (var document : documents) {
            weight += 500 + 500L * document.history().size();
            for (var chunk : document.chunks()) {
                weight += 300L + 2L * chunk.content().length();
            }
        }
        return weight + 200L * links.size();
    }
}
