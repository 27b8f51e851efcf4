// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run would do to the items of its sources, in their order. An item is a file, a row, a message or a commit.
 *
 * @param sources one entry a source
 */
public record DryRunReport(List<Source> sources) {
    private static final int SHOWN = 10;

    /**
     * @param source as its address is stored
     * @param added paths of items that the graph does not hold
     * @param changed paths of items that the graph holds otherwise
     * @param removed paths of items that the source no longer holds
     * @param unchanged how many would be skipped
     * @param findings what could not be taken of those that are new or changed, sentences by status
     */
    public record Source(
            String source,
            List<String> added,
            List<String> changed,
            List<String> removed,
            long unchanged,
            Map<String, List<String>> findings) {
        public Source {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            removed = List.copyOf(removed);
            findings = new TreeMap<>(findings);
        }
    }

    public DryRunReport {
        sources = List.copyOf(sources);
    }

    public boolean hasFindings() {
        return sources.stream().anyMatch(source -> !source.findings().isEmpty());
    }

    /** For a person, several lines; of many paths the first ten. */
    public String text() {
        return sources.stream().map(DryRunReport::lines).collect(Collectors.joining("\n\n"))
                + "\n\nNothing was written.";
    }

    private static String lines(Source source) {
        var text = new StringBuilder("%s would get %,d new and %,d changed items and lose %,d; %,d stay as they are."
                .formatted(
                        source.source(),
                        source.added().size(),
                        source.changed().size(),
                        source.removed().size(),
                        source.unchanged()));
        paths(text, "+", source.added());
        paths(text, "~", source.changed());
        paths(text, "-", source.removed());
        source.findings().forEach((status, messages) -> paths(text, status + ":", messages));
        return text.toString();
    }

    private static void paths(StringBuilder text, String mark, List<String> paths) {
        paths.stream()
                .limit(SHOWN)
                .forEach(line -> text.append("\n  ").append(mark).append(' ').append(line));
        if (paths.size() > SHOWN) {
            text.append("\n  %s … and %,d more".formatted(mark, paths.size() - SHOWN));
        }
    }

    /** One JSON object on one line, with all paths; the names are those of this record. */
    public String json() {
        return JsonText.of(Map.of(
                "sources",
                sources.stream()
                        .map(source -> JsonText.ordered(
                                "source", source.source(),
                                "added", source.added(),
                                "changed", source.changed(),
                                "removed", source.removed(),
                                "unchanged", source.unchanged(),
                                "findings", source.findings()))
                        .toList()));
    }
}
