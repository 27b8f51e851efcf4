// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import static io.throughline.names.RelationshipTypes.AUTHORED;
import static io.throughline.names.RelationshipTypes.CALLS;
import static io.throughline.names.RelationshipTypes.CONTAINS;
import static io.throughline.names.RelationshipTypes.DEPENDS_ON;
import static io.throughline.names.RelationshipTypes.EXTENDS;
import static io.throughline.names.RelationshipTypes.IMPLEMENTS;
import static io.throughline.names.RelationshipTypes.IMPORTS;
import static io.throughline.names.RelationshipTypes.MENTIONS;
import static io.throughline.names.RelationshipTypes.PARENT_OF;
import static io.throughline.names.RelationshipTypes.SPECIFIES;
import static io.throughline.names.RelationshipTypes.TOUCHES;
import static io.throughline.names.RelationshipTypes.VERIFIES;

import io.throughline.plugin.text.Term;
import io.throughline.plugin.text.TermScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in one sentence why a row came. */
final class Summary {
    private static final int WORDS_MAX = 4;
    /** Above this calibrated score the vector leg speaks of closeness. */
    private static final double CLOSE = 0.5;

    /** How a row stands to the document before it on the path: along the arrow, against it. */
    private static final Map<String, List<String>> PHRASES = Map.ofEntries(
            Map.entry(PARENT_OF, List.of("child of", "parent of")),
            Map.entry(CONTAINS, List.of("part of", "contains")),
            Map.entry(IMPLEMENTS, List.of("implemented by", "implements")),
            Map.entry(SPECIFIES, List.of("specified by", "specifies")),
            Map.entry(VERIFIES, List.of("verified by", "verifies")),
            Map.entry(DEPENDS_ON, List.of("needed by", "depends on")),
            Map.entry(MENTIONS, List.of("mentioned by", "mentions")),
            Map.entry(IMPORTS, List.of("imported by", "imports")),
            Map.entry(EXTENDS, List.of("extended by", "extends")),
            Map.entry(CALLS, List.of("called by", "calls")),
            Map.entry(TOUCHES, List.of("touched by", "touches")),
            Map.entry(AUTHORED, List.of("also written by", "author of")));

    private final String query;
    /** Term → how the query spells it. */
    private final Map<String, String> spellings = new LinkedHashMap<>();

    Summary(String query) {
        this.query = query;
        for (var term : TermScanner.terms(query)) {
            spellings.putIfAbsent(term.text(), query.substring(term.start(), term.end()));
        }
    }

    String of(Candidate candidate, String title, List<Passage> passages) {
        if (candidate.named) {
            return "is \"" + query.strip() + "\"";
        }
        var reasons = new ArrayList<String>();
        if (candidate.text != null) {
            var words = candidate.words().isEmpty()
                    ? matched(candidate.key(), title, passages)
                    : candidate.words().stream().map(word -> "\"" + word + "\"").toList();
            if (!words.isEmpty()) {
                reasons.add("matches " + String.join(", ", words));
            }
        }
        var vector = candidate.vector;
        if (vector != null && vector.score() >= CLOSE) {
            reasons.add("close in meaning");
        }
        var graph = candidate.graph;
        if (graph != null) {
            reasons.add(relation(graph.path()));
        }
        if (reasons.isEmpty()) {
            return vector == null ? "passes the filter, and nothing else speaks for it" : "somewhat close in meaning";
        }
        return String.join("; ", reasons);
    }

    private List<String> matched(String key, String title, List<Passage> passages) {
        var terms = new HashSet<String>();
        addTerms(terms, key);
        addTerms(terms, title);
        for (var passage : passages) {
            addTerms(terms, passage.content());
            passage.sectionPath().forEach(heading -> addTerms(terms, heading));
        }
        return spellings.entrySet().stream()
                .filter(entry -> terms.contains(entry.getKey()))
                .map(entry -> "\"" + entry.getValue() + "\"")
                .distinct()
                .limit(WORDS_MAX)
                .toList();
    }

    private static void addTerms(HashSet<String> terms, String text) {
        TermScanner.terms(text).stream().map(Term::text).forEach(terms::add);
    }

    /** The last link of the path, as seen from the row. */
    private static String relation(List<String> path) {
        var arrow = path.get(path.size() - 2);
        var before = path.get(path.size() - 3);
        boolean along = arrow.endsWith(">");
        var type = along ? arrow.substring(0, arrow.length() - 1) : arrow.substring(1);
        var phrases = PHRASES.getOrDefault(type, List.of("linked from", "linked to"));
        return phrases.get(along ? 0 : 1) + " " + before;
    }
}
