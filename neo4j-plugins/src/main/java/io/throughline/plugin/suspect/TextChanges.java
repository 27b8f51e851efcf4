// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suspect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the ends of a link since somebody last held them together. One change of meaning makes all of it one.
 *
 * @param kinds words of the graph for what kinds of change they were; {@code meaning} when one of them is not on record
 */
public record TextChanges(Set<String> kinds) {
    private static final String MEANING = "meaning";
    private static final String UNKNOWN = "unknown";
    /** Words of the graph, with those of people. */
    private static final Map<String, String> COSMETIC = new LinkedHashMap<>();

    static {
        COSMETIC.put("layout", "layout");
        COSMETIC.put("comments", "comments");
        COSMETIC.put("names", "names that it gives itself");
    }

    public TextChanges {
        kinds = Set.copyOf(kinds);
    }

    /** @param kinds of the changes, one after the other; null where nobody kept what it was */
    public static TextChanges of(Collection<@Nullable String> kinds) {
        var known = new TreeSet<String>();
        for (var kind : kinds) {
            known.add(kind == null ? UNKNOWN : kind);
        }
        return new TextChanges(known.isEmpty() ? Set.of(UNKNOWN) : known);
    }

    public TextChanges and(TextChanges other) {
        var both = new TreeSet<>(kinds);
        both.addAll(other.kinds);
        return new TextChanges(both);
    }

    /** Whether the meaning of both ends is shown to be as it was. */
    public boolean isCosmetic() {
        return COSMETIC.keySet().containsAll(kinds);
    }

    /** {@code cosmetic} or {@code meaning}. */
    public String word() {
        return isCosmetic() ? "cosmetic" : MEANING;
    }

    /** One sentence for people. */
    public String reason() {
        if (kinds.contains(MEANING)) {
            return "Words or signs changed.";
        }
        if (!isCosmetic()) {
            return "What changed is not on record.";
        }
        var words = new ArrayList<String>();
        COSMETIC.forEach((kind, word) -> {
            if (kinds.contains(kind)) {
                words.add(word);
            }
        });
        return "Only %s changed.".formatted(listed(words));
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
