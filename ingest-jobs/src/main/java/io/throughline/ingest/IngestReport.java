// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.ingest.model.FindingStatus;
import io.throughline.names.DocumentType;
import io.throughline.names.LinkOrigin;
import java.util.List;
import java.util.Map;

/**
 * What a run did and what it left.
 *
 * @param sources the sources in their order
 * @param items what became of the items of the sources
 * @param documents by type
 * @param chunks passages written, new or changed
 * @param vectors what became of passages without a vector
 * @param links by origin
 * @param findings everything that stands against the sources now, by status, also from earlier runs
 * @param seconds by phase, in order
 */
public record IngestReport(
        String runId,
        List<String> sources,
        ItemCounts items,
        Map<String, DocumentCounts> documents,
        long chunks,
        VectorCounts vectors,
        Map<String, LinkCounts> links,
        Map<String, FindingSummary> findings,
        Map<String, Double> seconds) {

    /**
     * @param written new or changed items that were written
     * @param skipped items whose fingerprint was known
     * @param unreadable items that could not be read; tried again by the next run
     * @param gone items that their source no longer holds
     */
    public record ItemCounts(long written, long skipped, long unreadable, long gone) {}

    /** Live documents, and those that became tombstones in this run. */
    public record DocumentCounts(long added, long changed, long unchanged, long gone) {}

    /**
     * @param embedded computed by the model
     * @param reused taken from a passage with the same text
     * @param waiting passages that have none yet
     */
    public record VectorCounts(long embedded, long reused, long waiting) {}

    /** Links made or revived in this run, and links that ended. */
    public record LinkCounts(long made, long ended) {}

    /** @param samples a few of the messages */
    public record FindingSummary(long count, List<String> samples) {}

    /** Whether the graph is as it was, apart from what could not be read before and cannot be read now. */
    public boolean changedNothing() {
        return items.written() == 0
                && items.gone() == 0
                && vectors.embedded() + vectors.reused() == 0
                && links.values().stream().allMatch(count -> count.made() + count.ended() == 0);
    }

    /** Counts of a type of document, zeros when there is none. */
    public DocumentCounts documentsOf(DocumentType type) {
        return documents.getOrDefault(type.label(), new DocumentCounts(0, 0, 0, 0));
    }

    /** Counts of links from an origin, zeros when there is none. */
    public LinkCounts linksFrom(LinkOrigin origin) {
        return links.getOrDefault(origin.value(), new LinkCounts(0, 0));
    }

    /** Findings of a status, none when there is none. */
    public FindingSummary findingsOf(FindingStatus status) {
        return findings.getOrDefault(status.value(), new FindingSummary(0, List.of()));
    }

    /** How many findings stand. */
    public long findingCount() {
        return findings.values().stream().mapToLong(FindingSummary::count).sum();
    }

    /** Passages embedded in a second, 0 when none was. */
    public double vectorsPerSecond() {
        return rate(vectors.embedded(), "vectors");
    }

    /** Items written in a second, 0 when none was. */
    public double itemsPerSecond() {
        return rate(items.written(), "structure");
    }

    /** For a person, several lines. */
    public String text() {
        return ReportText.of(this);
    }

    /** One JSON object on one line; the names are those of this record. */
    public String json() {
        return ReportJson.of(this);
    }

    private double rate(long count, String phase) {
        var time = seconds.getOrDefault(phase, 0.0);
        return count == 0 || time == 0 ? 0 : count / time;
    }
}
