// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What the graph has and its sources no longer hold, or hold under other permissions; after it was applied, with what was
 * counted again.
 *
 * @param sources in their order
 * @param grants keys of documents whose grants were changed in the graph and are not in force yet
 * @param applied empty for a preview
 */
public record ReconcileReport(List<Source> sources, List<String> grants, Optional<Applied> applied) {
    /** What became of a source. */
    public enum State {
        /** It was read, and compared with the graph. */
        COMPARED,
        /** It gives nothing any more though the graph holds something: nothing is taken away. */
        EMPTY,
        /** It cannot be read: nothing is taken away. */
        UNREACHABLE,
        /** It is to be forgotten, with its history. */
        FORGOTTEN
    }

    /** Why a document is listed. */
    public enum Reason {
        REMOVED,
        ACCESS,
        FORGOTTEN
    }

    /** The run that did it. */
    public record Applied(String runId, ZonedDateTime at, String by) {}

    /** What hangs on a document: passages, live links of both directions, findings of its item. */
    public record Cascade(long chunks, long links, long findings) {
        static final Cascade NONE = new Cascade(0, 0, 0);
    }

    /**
     * A document that goes, or that others may read.
     *
     * @param item path of the item it is made of; empty for history
     * @param from access level in the graph
     * @param to access level at the source; empty when it goes
     * @param before counted before anything was done
     * @param after counted again when all was done; empty for a preview
     * @param done whether the graph is as the source says; false for a preview
     */
    public record Change(
            String key,
            String title,
            String type,
            String item,
            Reason reason,
            String from,
            String to,
            Cascade before,
            Optional<Cascade> after,
            boolean done) {}

    /**
     * @param message why it is not compared; empty otherwise
     * @param items how many items are gone, also those without a document
     * @param unread how many changed items could not be read, so that nothing is said about them
     */
    public record Source(String source, State state, String message, long items, long unread, List<Change> changes) {
        public Source {
            changes = List.copyOf(changes);
        }
    }

    public ReconcileReport {
        sources = List.copyOf(sources);
        grants = List.copyOf(grants);
    }

    /** How many documents are listed for a reason. */
    public long count(Reason reason) {
        return sources.stream()
                .flatMap(source -> source.changes().stream())
                .filter(change -> change.reason() == reason)
                .count();
    }

    /** Whether every source was compared, and everything that was to be done is done. */
    public boolean isWhole() {
        return sources.stream()
                .allMatch(source -> (source.state() == State.COMPARED || source.state() == State.FORGOTTEN)
                        && (applied.isEmpty() || source.changes().stream().allMatch(Change::done)));
    }

    /** For a person, several lines, with every document. */
    public String text() {
        return ReconcileText.of(this);
    }

    /** One JSON object on one line; the names are those of this record. */
    public String json() {
        return ReconcileJson.of(this);
    }
}
